import type { Actor } from '@tidu/domain/access'
import { can } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inTerritoryOf } from './visible-to.ts'

/** Delegations a person sees: as lender or borrower; an administrator those of their territory. */
export function delegationsVisibleTo(actor: Actor): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`${actor.accountId ?? null}::uuid in (loan.lender_id, loan.borrower_id)`
  if (!can(actor, 'access.manage-accounts')) return own
  return sql<SqlBool>`(${own} or ${inTerritoryOf(actor, 'lender.region_path')})`
}
