import type {
  ComplianceContent,
  IpContent,
  Ledger,
  TagContent,
  TitleContent,
} from '@tidu/domain/enterprise'
import { refuse } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { checkTier } from './check-fact.ts'
import { ledgerTable } from './history.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { type Told, tell } from './tell.ts'

type Line<Content> = Told & { id: string; entryId?: string | undefined; content: Content }

export async function tellTitle(context: Context, line: Line<TitleContent>) {
  checkTier(line.content.tier)
  const entry = await prepare(context, 'title', line)
  return tell(context, 'enterprise.tell-title', { ...entry.firm, titles: [entry.change] }, line)
}

export async function tellIp(context: Context, line: Line<IpContent>) {
  const entry = await prepare(context, 'ip', line)
  return tell(context, 'enterprise.tell-ip', { ...entry.firm, ips: [entry.change] }, line)
}

export async function tellCompliance(context: Context, line: Line<ComplianceContent>) {
  const entry = await prepare(context, 'compliance', line)
  const change = { ...entry.firm, compliance: [entry.change] }
  return tell(context, 'enterprise.tell-compliance', change, line)
}

export async function tellTag(context: Context, line: Line<TagContent>) {
  const entry = await prepare(context, 'tag', line)
  return tell(context, 'enterprise.tell-tag', { ...entry.firm, tags: [entry.change] }, line)
}

async function prepare<Content>(
  context: Context,
  ledger: Ledger,
  { id, entryId, content }: Line<Content>,
) {
  await loadOpenEnterprise(context, id)
  if (entryId !== undefined) await requireEntry(context, ledger, id, entryId)
  const firm = { enterpriseId: id, master: {} }
  return { firm, change: { content, ...(entryId === undefined ? {} : { entryId }) } }
}

/** The line is one of this very firm and has not been taken back. */
export async function requireEntry(
  { db }: Pick<Context, 'db'>,
  ledger: Ledger,
  enterpriseId: string,
  entryId: string,
): Promise<void> {
  const { rows } = await sql<{ isVoid: boolean }>`
    select is_void as "isVoid" from ${ledgerTable(ledger)}
     where entry_id = ${entryId} and enterprise_id = ${enterpriseId}
     order by seq desc limit 1`.execute(db)
  if (rows[0]?.isVoid !== false) throw refuse.unknownEntry(entryId)
}
