import type { accountSorts } from '@tidu/contracts/access/lists'
import type { AccountRole, AccountState } from '@tidu/domain/access'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { accountView, lockedLogins } from './account-view.ts'
import { inTerritoryOf } from './visible-to.ts'

export interface AccountFilter {
  search?: string | undefined
  role?: AccountRole | undefined
  region?: string | undefined
  state?: AccountState | undefined
}

interface Input extends AccountFilter {
  page: number
  pageSize: number
  sort?: (typeof accountSorts)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

const columns = {
  login: 'account.login',
  name: 'account.name',
  role: 'account.role',
  region: 'account.region_path',
  lastSignedInAt: 'account.last_signed_in_at',
  createdAt: 'account.created_at',
} as const

export async function listAccounts(context: Context, filter: Input) {
  const { actor, db, now, today } = context
  const matching = matchingAccounts(context, filter)
  const rows = await withRegion(matching)
    .orderBy(columns[filter.sort ?? 'login'], (order) =>
      filter.order === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('account.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const total = await totalOf(matching)
  const locked = await lockedLogins(
    db,
    rows.map((row) => row.login),
    now,
  )
  return {
    rows: rows.map((row) => accountView({ ...row, locked: locked.has(row.login) }, actor, today)),
    total,
  }
}

/** Accounts of the actor's own territory. */
export function matchingAccounts(
  { actor, db, today }: Context,
  { role, state, region, search }: AccountFilter,
) {
  let matching = db
    .selectFrom('access_account as account')
    .where(inTerritoryOf(actor, 'account.region_path'))
  if (role) matching = matching.where('account.role', '=', role)
  if (state) matching = matching.where(isIn(state, today))
  if (region)
    matching = matching.where(
      sql<SqlBool>`account.region_path like (select path || '%' from region where code = ${region})`,
    )
  if (search) {
    const words = search.toLowerCase()
    matching = matching.where(
      sql<SqlBool>`strpos(lower(account.name || ' ' || account.login || ' ' || coalesce(account.department, '')), ${words}) > 0`,
    )
  }
  return matching
}

export function withRegion(matching: ReturnType<typeof matchingAccounts>) {
  const name = sql<string | null>`(select name from region where path = account.region_path)`
  return matching.selectAll('account').select(name.as('region_name'))
}

function isIn(state: AccountState, today: string) {
  const over = sql`coalesce(account.valid_until < ${today}::date, false)`
  switch (state) {
    case 'disabled':
      return sql<SqlBool>`account.disabled_at is not null`
    case 'expired':
      return sql<SqlBool>`account.disabled_at is null and ${over}`
    case 'active':
      return sql<SqlBool>`account.disabled_at is null and not ${over}`
  }
}
