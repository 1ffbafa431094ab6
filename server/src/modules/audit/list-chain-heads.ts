import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database, Db } from '../../db/schema.ts'

/** Where a chain stood: kept outside, it proves later that nothing before it was rewritten. */
export interface ChainHead {
  chain: string
  number: number
  hash: string
  sealedAt: Date
}

export async function listChainHeads(
  db: Db | Database,
  within: RawBuilder<SqlBool> = sql<SqlBool>`true`,
): Promise<ChainHead[]> {
  const { rows } = await sql<ChainHead>`
    select distinct on (seal.chain) seal.chain, seal.number, seal.hash, seal.sealed_at as "sealedAt"
      from audit_seal seal
     where ${within}
     order by seal.chain, seal.number desc`.execute(db)
  return rows
}
