import type { accountSorts } from '@tidu/contracts/access/lists'
import type { AccountRole, AccountState } from '@tidu/domain/access'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { accountView, lockedLogins } from './account-view.ts'
import { inTerritoryOf } from './visible-to.ts'

interface Filter {
  page: number
  pageSize: number
  sort?: (typeof accountSorts)[number] | undefined
  order?: 'asc' | 'desc' | undefined
  search?: string | undefined
  role?: AccountRole | undefined
  region?: string | undefined
  state?: AccountState | undefined
}

const columns = {
  login: 'account.login',
  name: 'account.name',
  role: 'account.role',
  region: 'account.region_path',
  lastSignedInAt: 'account.last_signed_in_at',
  createdAt: 'account.created_at',
} as const

export async function listAccounts({ actor, db, now, today }: Context, filter: Filter) {
  let matching = db
    .selectFrom('access_account as account')
    .where(inTerritoryOf(actor, 'account.region_path'))
  if (filter.role) matching = matching.where('account.role', '=', filter.role)
  if (filter.state) matching = matching.where(isIn(filter.state, today))
  if (filter.region)
    matching = matching.where(
      sql<SqlBool>`account.region_path like (select path || '%' from region where code = ${filter.region})`,
    )
  if (filter.search) {
    const words = filter.search.toLowerCase()
    matching = matching.where(
      sql<SqlBool>`strpos(lower(account.name || ' ' || account.login || ' ' || coalesce(account.department, '')), ${words}) > 0`,
    )
  }
  const rows = await matching
    .selectAll('account')
    .select(
      sql<string | null>`(select name from region where path = account.region_path)`.as(
        'region_name',
      ),
    )
    .orderBy(columns[filter.sort ?? 'login'], (order) =>
      filter.order === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy('account.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await matching
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()
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
