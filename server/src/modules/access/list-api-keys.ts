import type { keyStates } from '@tidu/contracts/access/lists'
import { isAccountRole, scopesForKeys } from '@tidu/domain/access'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'

type KeyState = (typeof keyStates)[number]

interface Filter {
  page: number
  pageSize: number
  sort?: 'name' | 'createdAt' | 'expiresAt' | 'lastUsedAt' | undefined
  order?: 'asc' | 'desc' | undefined
  state?: KeyState | undefined
  search?: string | undefined
}

const columns = {
  name: 'name',
  createdAt: 'created_at',
  expiresAt: 'expires_at',
  lastUsedAt: 'last_used_at',
} as const

/** The actor's own keys; the key itself is never shown again. */
export async function listApiKeys({ actor, db, now }: Context, filter: Filter) {
  const state = sql<KeyState>`case when revoked_at is not null then 'revoked'
    when expires_at <= ${now} then 'expired' else 'active' end`
  let matching = db.selectFrom('access_api_key').where('account_id', '=', actor.accountId ?? null)
  if (filter.state) matching = matching.where(sql<SqlBool>`${state} = ${filter.state}`)
  if (filter.search)
    matching = matching.where(sql<SqlBool>`strpos(lower(name), ${filter.search.toLowerCase()}) > 0`)
  const rows = await matching
    .select(['id', 'name', 'hint', 'scopes', 'created_at', 'expires_at', 'last_used_at'])
    .select(state.as('state'))
    .orderBy(columns[filter.sort ?? 'createdAt'], (order) =>
      filter.order === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast(),
    )
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const total = await totalOf(matching)
  return {
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      scopes: row.scopes,
      state: row.state,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
      actions: row.state === 'active' ? ['revoke' as const] : [],
    })),
    total,
    grantableScopes: isAccountRole(actor.role) ? scopesForKeys(actor.role) : [],
  }
}
