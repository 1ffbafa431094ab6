import {
  type AccountRole,
  type Actor,
  checkPlan,
  refuse,
  wholeInstallation,
} from '@tidu/domain/access'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { findRegionPath } from './region-names.ts'
import { visibleTo } from './visible-to.ts'

export interface Placement {
  name: string
  role: AccountRole
  regionCode: string | null
  department: string | null
  enterpriseId: string | null
  validUntil: string | null
}

/** Looks up where an account is to stand, and whether the actor may put it there. */
export async function placeAccount(db: Db, actor: Actor, given: Placement) {
  const path =
    given.regionCode === null ? wholeInstallation : await findRegionPath(db, given.regionCode)
  if (path === undefined) throw refuse.unknownRegion()
  checkPlan(actor, {
    role: given.role,
    regionPath: path,
    enterpriseId: given.enterpriseId ?? undefined,
  })
  if (given.enterpriseId !== null) await requireEnterprise(db, actor, given.enterpriseId, path)
  return {
    name: given.name,
    role: given.role,
    region_path: path,
    department: given.department,
    enterprise_id: given.enterpriseId,
    valid_until: given.validUntil,
  }
}

/** The firm must be one the actor reaches, and lie in the territory the account is filed under. */
async function requireEnterprise(db: Db, actor: Actor, id: string, path: string): Promise<void> {
  const { rows } = await sql`
    select from enterprise
     where id = ${id}::uuid and region_path like ${`${path}%`} and ${visibleTo(actor)}`.execute(db)
  if (rows.length === 0) throw refuse.unknownEnterprise()
}
