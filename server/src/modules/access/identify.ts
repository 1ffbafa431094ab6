import {
  type Actor,
  accountActor,
  anonymous,
  apiKeyActor,
  isExpired,
  type LentScope,
  mayBeForged,
  refuse,
  stateOf,
} from '@tidu/domain/access'
import { sql } from 'kysely'
import { dayInChina } from '../../clock.ts'
import type { Database } from '../../db/schema.ts'
import type { Caller, Identify } from '../../http/identify.ts'
import { type AccountRow, restrictionOf } from './account-store.ts'
import { loadSettings } from './load-settings.ts'
import { sessionCookie } from './session-cookie.ts'
import { hashToken } from './tokens.ts'

/** `last_seen_at` is written at most this often: a page of ten requests is one write. */
const seenEveryMs = 60_000

/**
 * Session cookie or API key → actor, looked up anew for every request: whoever is disabled, moved
 * or signed out is so at once. An unknown, expired or revoked token is a visitor.
 */
export const identify: Identify = async (caller, database) => {
  const key = bearerOf(caller)
  const token = caller.cookies[sessionCookie]
  refuseForged(caller, token !== undefined && key === undefined)
  if (key !== undefined) return byApiKey(database, key, caller.now)
  if (token !== undefined) return bySession(database, token, caller.now)
  return anonymous
}

function bearerOf({ headers }: Caller): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(headers.authorization ?? '')?.[1]
}

function refuseForged({ method, headers }: Caller, withCookie: boolean): void {
  const fetchSite = headers['sec-fetch-site']
  const forged = mayBeForged({
    method,
    host: headers.host,
    origin: headers.origin,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    withCookie,
  })
  if (forged) throw refuse.crossSite()
}

async function bySession(database: Database, token: string, now: Date): Promise<Actor> {
  const row = await database
    .selectFrom('access_session as session')
    .innerJoin('access_account as account', 'account.id', 'session.account_id')
    .where('session.token_hash', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .selectAll('account')
    .select(['session.id as session_id', 'session.started_at', 'session.last_seen_at'])
    .executeTakeFirst()
  if (!row || !isUsable(row, now)) return anonymous
  const settings = await loadSettings(database)
  const times = { startedAt: row.started_at, lastSeenAt: row.last_seen_at }
  if (isExpired(times, now, settings.life)) return anonymous
  if (now.getTime() - row.last_seen_at.getTime() >= seenEveryMs) {
    await database
      .updateTable('access_session')
      .set({ last_seen_at: now })
      .where('id', '=', row.session_id)
      .where('ended_at', 'is', null)
      .execute()
  }
  const holder = { ...holderOf(row), restriction: restrictionOf(row, settings, now) }
  return accountActor(holder, row.session_id, await loadLent(database, row.id, now))
}

async function byApiKey(database: Database, key: string, now: Date): Promise<Actor> {
  const row = await database
    .selectFrom('access_api_key as key')
    .innerJoin('access_account as account', 'account.id', 'key.account_id')
    .where('key.token_hash', '=', hashToken(key))
    .where('key.revoked_at', 'is', null)
    .where('key.expires_at', '>', now)
    .selectAll('account')
    .select(['key.id as key_id', 'key.scopes', 'key.last_used_at'])
    .executeTakeFirst()
  if (!row || !isUsable(row, now)) return anonymous
  if (!row.last_used_at || now.getTime() - row.last_used_at.getTime() >= seenEveryMs) {
    await database
      .updateTable('access_api_key')
      .set({ last_used_at: now })
      .where('id', '=', row.key_id)
      .execute()
  }
  return apiKeyActor(holderOf(row), row.key_id, row.scopes)
}

function isUsable(row: AccountRow, now: Date): boolean {
  const term = {
    disabledAt: row.disabled_at ?? undefined,
    validUntil: row.valid_until ?? undefined,
  }
  return stateOf(term, dayInChina(now)) === 'active'
}

function holderOf(row: AccountRow) {
  return {
    accountId: row.id,
    name: row.name,
    role: row.role,
    homePath: row.region_path,
    enterpriseId: row.enterprise_id ?? undefined,
  }
}

/** Territories lent to the account at this instant, by lenders who are still in office. */
async function loadLent(database: Database, accountId: string, now: Date): Promise<LentScope[]> {
  const rows = await database
    .selectFrom('access_delegation as loan')
    .innerJoin('access_account as lender', 'lender.id', 'loan.lender_id')
    .where('loan.borrower_id', '=', accountId)
    .where('loan.ended_at', 'is', null)
    .where('loan.starts_at', '<=', now)
    .where('loan.ends_at', '>', now)
    .where('lender.disabled_at', 'is', null)
    .where(sql<boolean>`coalesce(lender.valid_until >= ${dayInChina(now)}::date, true)`)
    .select(['loan.id', 'loan.region_path', 'lender.role', 'lender.region_path as home_path'])
    .orderBy('loan.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    path: row.region_path,
    lenderRole: row.role,
    lenderHomePath: row.home_path,
  }))
}
