import type { BrokenLink } from '@tidu/domain/audit'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database, Db } from '../../db/schema.ts'
import type { ChainHead } from './list-chain-heads.ts'
import { chainOf, contentOf, origin, sealHash } from './seal.ts'

export interface AuditVerification {
  chains: number
  sealed: number
  unsealed: number
  broken: BrokenLink[]
}

interface Link {
  chain: string
  number: number
  entry_id: number
  previous_hash: string
  hash: string
  content: string | null
  chain_now: string | null
}

const batchSize = 5_000

/**
 * Walks every chain from its origin and recomputes each seal. `keptHeads` are heads exported before
 * and kept elsewhere: only they betray a cut tail or a history rewritten with valid hashes.
 */
export async function verifyAuditChains(
  db: Db | Database,
  {
    keptHeads = [],
    within = sql<SqlBool>`true`,
  }: { keptHeads?: readonly ChainHead[]; within?: RawBuilder<SqlBool> } = {},
): Promise<AuditVerification> {
  const broken: BrokenLink[] = []
  const kept = new Map(keptHeads.map((head) => [`${head.chain}#${head.number}`, head]))
  let at = { chain: '', number: 0, hash: origin }
  let sealed = 0
  let chains = 0
  for (let links = await loadLinks(db, at, within); links.length > 0; ) {
    for (const link of links) {
      if (link.chain !== at.chain) {
        at = { chain: link.chain, number: 0, hash: origin }
        chains += 1
      }
      broken.push(...faultsOf(link, at))
      const head = kept.get(`${link.chain}#${link.number}`)
      if (head && head.hash === link.hash) kept.delete(`${link.chain}#${link.number}`)
      at = { chain: link.chain, number: link.number, hash: link.hash }
    }
    sealed += links.length
    links = await loadLinks(db, at, within)
  }
  for (const { chain, number } of kept.values())
    broken.push({ chain, number, entryId: undefined, fault: 'head-differs' })
  broken.push(...(await findNeverSealed(db, within)))
  return { chains, sealed, unsealed: await countUnsealed(db, within), broken }
}

function faultsOf(link: Link, before: { number: number; hash: string }): BrokenLink[] {
  const fault = (name: BrokenLink['fault']): BrokenLink => ({
    chain: link.chain,
    number: link.number,
    entryId: link.entry_id,
    fault: name,
  })
  const faults: BrokenLink[] = []
  if (link.number !== before.number + 1) faults.push(fault('seal-missing'))
  if (link.previous_hash !== before.hash) faults.push(fault('seal-broken'))
  if (link.content === null) return [...faults, fault('entry-missing')]
  if (link.chain_now !== link.chain) faults.push(fault('chain-differs'))
  // Against the seal's own predecessor, so that one broken link is not reported for all after it.
  const expected = sealHash(link.chain, link.number, link.previous_hash, link.content)
  if (expected !== link.hash) faults.push(fault('changed'))
  return faults
}

async function loadLinks(
  db: Db | Database,
  after: { chain: string; number: number },
  within: RawBuilder<SqlBool>,
): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select seal.chain, seal.number, seal.entry_id, seal.previous_hash, seal.hash,
           case when entry.id is not null then ${contentOf} end as content,
           case when entry.id is not null then ${chainOf} end as chain_now
      from audit_seal seal
      left join audit_entry entry on entry.id = seal.entry_id
     where (seal.chain, seal.number) > (${after.chain}, ${after.number}::bigint) and ${within}
     order by seal.chain, seal.number
     limit ${batchSize}`.execute(db)
  return rows
}

async function findNeverSealed(
  db: Db | Database,
  within: RawBuilder<SqlBool>,
): Promise<BrokenLink[]> {
  const { rows } = await sql<{ chain: string; id: number }>`
    select seal.chain, entry.id
      from audit_entry entry
      cross join lateral (select ${chainOf} as chain) seal
      left join audit_seal known on known.entry_id = entry.id
      left join audit_unsealed waiting on waiting.entry_id = entry.id
     where known.entry_id is null and waiting.entry_id is null and ${within}
     order by entry.id
     limit 1000`.execute(db)
  return rows.map(({ chain, id }) => ({ chain, number: 0, entryId: id, fault: 'never-sealed' }))
}

async function countUnsealed(db: Db | Database, within: RawBuilder<SqlBool>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
      from audit_unsealed waiting
      join audit_entry entry on entry.id = waiting.entry_id
      cross join lateral (select ${chainOf} as chain) seal
     where ${within}`.execute(db)
  return rows[0]?.count ?? 0
}
