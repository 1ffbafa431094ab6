import { expiresAt } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { loadSettings } from './load-settings.ts'

interface Filter {
  page: number
  pageSize: number
  sort?: 'startedAt' | 'lastSeenAt' | 'address' | undefined
  order?: 'asc' | 'desc' | undefined
  address?: string | undefined
}

const columns = { startedAt: 'started_at', lastSeenAt: 'last_seen_at', address: 'address' } as const

/** The actor's own living sessions. */
export async function listSessions({ actor, db, now }: Context, filter: Filter) {
  const { life } = await loadSettings(db)
  const idleSince = new Date(now.getTime() - life.idleMinutes * 60_000)
  const startedSince = new Date(now.getTime() - life.absoluteHours * 3_600_000)
  let matching = db
    .selectFrom('access_session')
    .where('account_id', '=', actor.accountId ?? null)
    .where('ended_at', 'is', null)
    .where('last_seen_at', '>', idleSince)
    .where('started_at', '>', startedSince)
  if (filter.address) matching = matching.where('address', '=', filter.address)
  const rows = await matching
    .select(['id', 'started_at', 'last_seen_at', 'address', 'device'])
    .orderBy(columns[filter.sort ?? 'lastSeenAt'], filter.order ?? 'desc')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const total = await totalOf(matching)
  return {
    rows: rows.map((row) => {
      const times = { startedAt: row.started_at, lastSeenAt: row.last_seen_at }
      return {
        id: row.id,
        startedAt: times.startedAt.toISOString(),
        lastSeenAt: times.lastSeenAt.toISOString(),
        expiresAt: expiresAt(times, life).toISOString(),
        address: row.address,
        device: row.device,
        current: row.id === actor.sessionId,
      }
    }),
    total,
  }
}
