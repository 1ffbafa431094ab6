import type { Ledger } from '@tidu/domain/enterprise'
import type { Context } from '../../context.ts'
import { loadKnownFirms } from './known-firm.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { tell } from './tell.ts'
import { requireEntry } from './tell-entry.ts'

export async function voidEntry(
  context: Context,
  { id, ledger, entryId, reason }: { id: string; ledger: Ledger; entryId: string; reason: string },
) {
  await loadOpenEnterprise(context, id)
  await requireEntry(context, ledger, id, entryId)
  const entries = (await loadKnownFirms(context.db, [id], context.today)).get(id)?.entries
  const lines = <Content>(known: readonly { entryId: string; content: Content }[] | undefined) =>
    (known ?? [])
      .filter((entry) => entry.entryId === entryId)
      .map(({ content }) => ({ entryId, content, isVoid: true }))
  const change = {
    enterpriseId: id,
    master: {},
    titles: ledger === 'title' ? lines(entries?.title) : [],
    ips: ledger === 'ip' ? lines(entries?.ip) : [],
    compliance: ledger === 'compliance' ? lines(entries?.compliance) : [],
    tags: ledger === 'tag' ? lines(entries?.tag) : [],
  }
  return tell(context, 'enterprise.void-entry', change, { source: 'registry', reason })
}
