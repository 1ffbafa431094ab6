import { type PasswordProfileId, refuse, wholeInstallation } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { showSettings } from './show-settings.ts'

interface Choices {
  officialPasswordProfile: PasswordProfileId
  otherPasswordProfile: PasswordProfileId
  idleMinutes: number
  absoluteHours: number
  factorForcedForAdministrators: boolean
  demoExemptFromFactor: boolean
}

/** They hold for everybody, so only an administrator of the whole installation changes them. */
export async function changeSettings(
  context: Context,
  { reason, ...choices }: Choices & { reason: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  if (actor.homePath !== wholeInstallation) throw refuse.notWholeInstallation()
  const before = await showSettings(context)
  await db
    .updateTable('access_setting')
    .set({
      official_password_profile: choices.officialPasswordProfile,
      other_password_profile: choices.otherPasswordProfile,
      idle_minutes: choices.idleMinutes,
      absolute_hours: choices.absoluteHours,
      factor_forced_for_administrators: choices.factorForcedForAdministrators,
      demo_exempt_from_factor: choices.demoExemptFromFactor,
      changed_at: now,
    })
    .execute()
  // The names of the choices hold the word "password"; said plainly they are no secrets.
  const shown = ({ officialPasswordProfile, otherPasswordProfile, ...rest }: Choices) => ({
    ...rest,
    officialProfile: officialPasswordProfile,
    otherProfile: otherPasswordProfile,
  })
  const details = { before: shown(before), after: shown(choices) }
  await record(context, 'access.change-settings', 'access_setting', details, {
    regionPath: wholeInstallation,
    reason,
  })
  return { done: true }
}
