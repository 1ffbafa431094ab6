import {
  isStaff,
  type PasswordProfile,
  passwordProfiles,
  type Role,
  type SessionLife,
} from '@tidu/domain/access'
import type { Database, Db } from '../../db/schema.ts'

export interface AccessSettings {
  life: SessionLife
  profileOf(role: Role): PasswordProfile
  /** Whether this account must have a second factor. */
  forcesFactor(account: { role: Role; demo: boolean }): boolean
  demoExemptFromFactor: boolean
}

/** The installation's choices, as rules ask for them. */
export async function loadSettings(db: Db | Database): Promise<AccessSettings> {
  const row = await db.selectFrom('access_setting').selectAll().executeTakeFirstOrThrow()
  return {
    life: { idleMinutes: row.idle_minutes, absoluteHours: row.absolute_hours },
    profileOf: (role) =>
      passwordProfiles[isStaff(role) ? row.official_password_profile : row.other_password_profile],
    forcesFactor: ({ role, demo }) =>
      role === 'administrator' &&
      row.factor_forced_for_administrators &&
      !(demo && row.demo_exempt_from_factor),
    demoExemptFromFactor: row.demo_exempt_from_factor,
  }
}
