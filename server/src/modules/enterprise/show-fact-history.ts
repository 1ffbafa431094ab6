import { effective, type FactSource } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { accountNames } from '../access/index.ts'
import { fromStored, type StoredValue } from './fact-value.ts'
import { loadEnterprise } from './load-enterprise.ts'
import { loadFactWords } from './load-fact-lines.ts'

interface HistoryRow extends StoredValue {
  seq: number
  unit: string
  validFrom: string | null
  validTo: string | null
  source: FactSource
  evidence: string | null
  enteredBy: string
  reason: string | null
  recordedAt: Date
  retractedAt: Date | null
  retractionReason: string | null
}

export async function showFactHistory(
  context: Context,
  { id, factId, year = null }: { id: string; factId: string; year?: number | null | undefined },
) {
  const { db, today } = context
  await loadEnterprise(context, id)
  const { rows } = await sql<HistoryRow>`
    select fact.seq, fact.number, fact.content, fact.unit, fact.valid_from as "validFrom",
           fact.valid_to as "validTo", fact.source, fact.evidence, fact.entered_by as "enteredBy",
           fact.reason, fact.recorded_at as "recordedAt", back.recorded_at as "retractedAt",
           back.reason as "retractionReason"
      from enterprise_fact fact
      left join enterprise_fact back on back.retracts = fact.seq
     where fact.enterprise_id = ${id} and fact.fact_id = ${factId}
       and fact.year is not distinct from ${year}::smallint and fact.retracts is null
     order by fact.seq desc`.execute(db)
  const words = (await loadFactWords(db, id, { validOn: today })).filter(
    (word) => word.factId === factId && word.year === year,
  )
  const counting = effective(words)?.counts.seq
  const names = await accountNames(
    context,
    rows.map((row) => row.enteredBy),
  )
  return {
    rows: rows.map(({ number, content, recordedAt, retractedAt, ...row }) => ({
      ...row,
      enteredBy: names.get(row.enteredBy) ?? row.enteredBy,
      value: fromStored({ number, content }),
      recordedAt: recordedAt.toISOString(),
      retractedAt: retractedAt?.toISOString() ?? null,
      counts: row.seq === counting,
    })),
  }
}
