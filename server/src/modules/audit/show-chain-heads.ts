import type { Context } from '../../context.ts'
import { listChainHeads } from './list-chain-heads.ts'
import { chainsWithin } from './matching-entries.ts'

export async function showChainHeads({ actor, db, now }: Context) {
  const heads = await listChainHeads(db, chainsWithin(actor))
  return {
    takenAt: now.toISOString(),
    heads: heads.map((head) => ({ ...head, sealedAt: head.sealedAt.toISOString() })),
  }
}
