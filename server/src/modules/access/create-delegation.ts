import { type Actor, can, checkDelegation, covers, refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/schema.ts'
import { record } from '../audit/index.ts'
import { type AccountRow, loadOwnAccount } from './account-store.ts'
import { findRegionPath } from './region-names.ts'
import { inTerritoryOf } from './visible-to.ts'

interface Plan {
  lenderLogin?: string | undefined
  borrowerLogin: string
  regionCode?: string | undefined
  startsAt: string
  endsAt: string
  reason: string
}

export async function createDelegation(context: Context, plan: Plan): Promise<{ id: string }> {
  const { actor, db, now } = context
  const lender = await findLender(db, actor, plan.lenderLogin)
  const borrower = await findBorrower(db, lender, plan.borrowerLogin)
  const path =
    plan.regionCode === undefined ? lender.region_path : await findRegionPath(db, plan.regionCode)
  if (path === undefined) throw refuse.unknownRegion()
  const startsAt = new Date(plan.startsAt)
  const endsAt = new Date(plan.endsAt)
  checkDelegation(
    {
      lenderId: lender.id,
      lenderRole: lender.role,
      lenderHomePath: lender.region_path,
      borrowerId: borrower.id,
      borrowerRole: borrower.role,
      path,
      startsAt,
      endsAt,
    },
    now,
  )
  const { id } = await db
    .insertInto('access_delegation')
    .values({
      lender_id: lender.id,
      borrower_id: borrower.id,
      region_path: path,
      reason: plan.reason,
      starts_at: startsAt,
      ends_at: endsAt,
      created_by: actor.accountId ?? lender.id,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const details = { lender: lender.login, borrower: borrower.login, path, startsAt, endsAt }
  await record(context, 'access.create-delegation', id, details, {
    regionPath: path,
    reason: plan.reason,
  })
  return { id }
}

async function findLender(db: Db, actor: Actor, login: string | undefined): Promise<AccountRow> {
  const own = await loadOwnAccount(db, actor)
  if (login === undefined || login === own.login) return own
  if (!can(actor, 'access.manage-accounts')) throw refuse.unknownAccount()
  const lender = await db
    .selectFrom('access_account')
    .selectAll()
    .where('login', '=', login)
    .where(inTerritoryOf(actor, 'access_account.region_path'))
    .executeTakeFirst()
  if (!lender) throw refuse.unknownAccount()
  return lender
}

/** A colleague or subordinate of the lender; anyone else does not exist for this purpose. */
async function findBorrower(db: Db, lender: AccountRow, login: string): Promise<AccountRow> {
  const borrower = await db
    .selectFrom('access_account')
    .selectAll()
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (!borrower || !covers(lender.region_path, borrower.region_path)) throw refuse.unknownAccount()
  return borrower
}
