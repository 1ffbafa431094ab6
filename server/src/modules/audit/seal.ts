import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/** Everything an entry says, as text of one fixed form. `details` as PostgreSQL prints the stored value. */
export interface SealedContent {
  id: number
  content: string
  chain: string
}

/** The head of a chain that has no seal yet. */
export const origin = '0'.repeat(64)

export function sealHash(chain: string, number: number, previous: string, content: string): string {
  return createHash('sha256')
    .update(JSON.stringify([chain, number, previous, content]))
    .digest('hex')
}

/**
 * The exact text that is hashed, made by the database so that every verifier gets the same bytes:
 * a JSON array of the columns in table order, the instant in microseconds since 1970.
 */
export const contentOf = sql<string>`jsonb_build_array(
  entry.id, (extract(epoch from entry.occurred_at) * 1000000)::bigint, entry.actor_kind,
  entry.account_id, entry.actor_name, entry.actor_role, entry.session_id, entry.api_key_id,
  entry.delegation_ids, entry.action, entry.result, entry.subject, entry.region_path,
  entry.details, entry.reason, entry.address, entry.request_id)::text`

/** One chain per territory and module: sealing stays parallel, and an office can keep its own head. */
export const chainOf = sql<string>`entry.region_path || ':' || split_part(entry.action, '.', 1)`

/** Only one process seals at a time; two would fork a chain. */
const lockKey = 7_437_383

export async function takeSealLock(db: Db): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${lockKey}) as taken`.execute(db)
  return rows[0]?.taken === true
}
