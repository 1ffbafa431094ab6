import type { Context } from '../../context.ts'
import { chainsWithin, ownsChain } from './matching-entries.ts'
import { record } from './record.ts'
import { verifyAuditChains } from './verify-audit-chains.ts'

interface KeptHead {
  chain: string
  number: number
  hash: string
  sealedAt: string
}

/** Checks the chains of the actor's territory, against heads kept outside when given. */
export async function verifyChains(context: Context, { keptHeads }: { keptHeads: KeptHead[] }) {
  const { actor, db } = context
  const { broken, ...counts } = await verifyAuditChains(db, {
    within: chainsWithin(actor),
    keptHeads: keptHeads
      .filter((head) => ownsChain(actor, head.chain))
      .map((head) => ({ ...head, sealedAt: new Date(head.sealedAt) })),
  })
  await record(context, 'audit.verify', 'audit_seal', { ...counts, broken: broken.length })
  return {
    ...counts,
    intact: broken.length === 0,
    broken: broken.map((link) => ({ ...link, entryId: link.entryId ?? null })),
  }
}
