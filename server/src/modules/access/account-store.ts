import { type Actor, isOverdue, type Restriction, refuse } from '@tidu/domain/access'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../../db/schema.ts'
import type { AccessAccountTable } from '../../db/tables/access.ts'
import type { AccessSettings } from './load-settings.ts'
import { inTerritoryOf } from './visible-to.ts'

export type AccountRow = Selectable<AccessAccountTable>

/** An account another person administers. Outside the actor's territory it does not exist. */
export async function loadAccount(db: Db, actor: Actor, id: string): Promise<AccountRow> {
  const row = await db
    .selectFrom('access_account')
    .selectAll()
    .where('id', '=', id)
    .where(inTerritoryOf(actor, 'access_account.region_path'))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse.unknownAccount()
  return row
}

/** The actor's own account. */
export async function loadOwnAccount(db: Db, actor: Actor): Promise<AccountRow> {
  if (actor.accountId === undefined) throw refuse.unknownAccount()
  const row = await db
    .selectFrom('access_account')
    .selectAll()
    .where('id', '=', actor.accountId)
    .executeTakeFirst()
  if (!row) throw refuse.unknownAccount()
  return row
}

/** What the account must do before anything else. */
export function restrictionOf(
  account: Pick<
    AccountRow,
    'role' | 'demo' | 'password_changed_at' | 'password_temporary_until' | 'factor_confirmed_at'
  >,
  settings: AccessSettings,
  now: Date,
): Restriction | undefined {
  const overdue = isOverdue(account.password_changed_at, now, settings.profileOf(account.role))
  // The demo's shared password is printed at every start; letting it grow old would lock the demo.
  if (account.password_temporary_until || (overdue && !account.demo)) return 'change-password'
  if (!account.factor_confirmed_at && settings.forcesFactor(account)) return 'enrol-totp'
  return undefined
}

/** Ends every session of an account, or all but one; a change of rights or secrets counts at once. */
export async function endSessions(
  db: Db | Database,
  accountId: string,
  now: Date,
  exceptId?: string,
): Promise<void> {
  await db
    .updateTable('access_session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(exceptId !== undefined, (query) => query.where('id', '<>', exceptId ?? ''))
    .execute()
}
