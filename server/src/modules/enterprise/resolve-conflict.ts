import { refuse, wordsOf } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadFactWords } from './load-fact-lines.ts'
import { loadOpenEnterprise } from './load-open-enterprise.ts'
import { refreshEnterprises } from './refresh-enterprises.ts'
import { stampOf } from './write-plans.ts'

export interface ResolveInput {
  id: string
  factId: string
  year: number | null
  keepSeq: number
  reason: string
}

/** One source is kept; what the others said is taken back with the reason, and stays in the history. */
export async function resolveConflict(
  context: Context,
  { id, factId, year, keepSeq, reason }: ResolveInput,
) {
  const { db, today } = context
  const { region_path: regionPath } = await loadOpenEnterprise(context, id)
  const words = (await loadFactWords(db, id, { validOn: today })).filter(
    (word) => word.factId === factId && word.year === year,
  )
  const last = wordsOf(words)
  const kept = last.find(({ seq }) => seq === keepSeq)
  if (!kept) throw refuse.unknownFact(String(keepSeq))
  if (last.length < 2) throw refuse.noConflict(factId)
  // Earlier words of the other sources would speak again once the last one is taken back.
  const dropped = words.filter(({ source }) => source !== kept.source).map(({ seq }) => seq)
  const { entered_by, recorded_at } = stampOf(context, null)
  await sql`
    insert into enterprise_fact (enterprise_id, fact_id, year, unit, source, authority, entered_by,
      reason, valid_from, valid_to, recorded_at, retracts)
    select enterprise_id, fact_id, year, unit, source, authority, ${entered_by}, ${reason},
           valid_from, valid_to, ${recorded_at}::timestamptz, seq
      from enterprise_fact where seq = any (${dropped}::bigint[]) order by seq`.execute(db)
  await refreshEnterprises(db, context, [id])
  const details = { factId, year, keepSeq, dropped }
  await record(context, 'enterprise.resolve-conflict', id, details, { regionPath, reason })
  return { retracted: dropped.length }
}
