import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { chainOf, contentOf, origin, type SealedContent, sealHash, takeSealLock } from './seal.ts'

const batchSize = 2_000

/**
 * Seals what was written since the last time, oldest first; returns how many. Call until it returns
 * less than asked. An entry whose transaction commits late is simply sealed later: the order inside
 * a chain is the order of sealing.
 */
export async function sealEntries(db: Db, now: Date, limit = batchSize): Promise<number> {
  if (!(await takeSealLock(db))) return 0
  const waiting = await loadWaiting(db, limit)
  const heads = await loadHeads(db, [...new Set(waiting.map((entry) => entry.chain))])
  const seals = waiting
    .filter((entry) => !entry.sealed)
    .map(({ id, chain, content }) => {
      const head = heads.get(chain) ?? { number: 0, hash: origin }
      const number = head.number + 1
      const hash = sealHash(chain, number, head.hash, content)
      heads.set(chain, { number, hash })
      return { chain, number, entry_id: id, previous_hash: head.hash, hash, sealed_at: now }
    })
  if (seals.length > 0) {
    await sql`insert into audit_seal (chain, number, entry_id, previous_hash, hash, sealed_at)
      select * from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
        as seal (chain text, number bigint, entry_id bigint, previous_hash text, hash text,
                 sealed_at timestamptz)`.execute(db)
  }
  if (waiting.length > 0) {
    const done = waiting.map((entry) => entry.id)
    await sql`delete from audit_unsealed where entry_id = any (${done}::bigint[])`.execute(db)
  }
  return waiting.length
}

interface Waiting extends SealedContent {
  /** Already has a seal: the trail was restored from a backup. */
  sealed: boolean
}

async function loadWaiting(db: Db, limit: number): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select entry.id, ${contentOf} as content, ${chainOf} as chain, seal.entry_id is not null as sealed
      from audit_unsealed waiting
      join audit_entry entry on entry.id = waiting.entry_id
      left join audit_seal seal on seal.entry_id = entry.id
     order by entry.id
     limit ${limit}`.execute(db)
  return rows
}

async function loadHeads(
  db: Db,
  chains: string[],
): Promise<Map<string, { number: number; hash: string }>> {
  const { rows } = await sql<{ chain: string; number: number; hash: string }>`
    select wanted.chain, head.number, head.hash
      from unnest(${chains}::text[]) as wanted (chain)
      cross join lateral (
        select number, hash from audit_seal
         where audit_seal.chain = wanted.chain order by number desc limit 1) head`.execute(db)
  return new Map(rows.map(({ chain, number, hash }) => [chain, { number, hash }]))
}
