import { effective, type FactSource, type FactValue, factKey } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { fromStored, type StoredValue } from './fact-value.ts'
import { type AsOfInput, liveFactRows } from './history.ts'
import { groupBy } from './load-firm-views.ts'

interface FactRow extends StoredValue {
  seq: number
  factId: string
  year: number | null
  unit: string
  source: FactSource
  evidence: string | null
  enteredBy: string
  reason: string | null
  validFrom: string | null
  validTo: string | null
  recordedAt: Date
}

/** A recorded word, read. */
export interface FactWord extends Omit<FactRow, 'number' | 'content' | 'recordedAt'> {
  value: FactValue
  recordedAt: string
  retracts: null
}

/** Every standing word on a firm's facts at that moment. */
export async function loadFactWords(db: Db, id: string, asOf: AsOfInput): Promise<FactWord[]> {
  return (await loadWordsOfFirms(db, [id], asOf)).get(id) ?? []
}

/** The same of several firms, with one query. */
export async function loadWordsOfFirms(
  db: Db,
  ids: readonly string[],
  asOf: AsOfInput,
): Promise<Map<string, FactWord[]>> {
  const { rows } = await sql<FactRow & { enterpriseId: string }>`
    select enterprise_id as "enterpriseId", seq, fact_id as "factId", year, number, content, unit,
           source, evidence, entered_by as "enteredBy", reason, valid_from as "validFrom",
           valid_to as "validTo", recorded_at as "recordedAt"
      from (${liveFactRows(ids, asOf)}) live
     order by year nulls first, fact_id, seq`.execute(db)
  const wordsOf = new Map<string, FactWord[]>()
  for (const { enterpriseId, number, content, recordedAt, ...row } of rows) {
    const words = wordsOf.get(enterpriseId) ?? []
    wordsOf.set(enterpriseId, words)
    words.push({
      ...row,
      value: fromStored({ number, content }),
      recordedAt: recordedAt.toISOString(),
      retracts: null,
    })
  }
  return wordsOf
}

/** What counts of each fact, with its source, and what other sources say against it. */
export async function loadFactLines(db: Db, id: string, asOf: AsOfInput) {
  const groups = groupBy(await loadFactWords(db, id, asOf), factKey)
  return [...groups.values()].flatMap((words) => {
    const found = effective(words)
    if (!found) return []
    const { retracts: _, ...line } = found.counts
    const against = found.against.map(({ seq, value, source, recordedAt }) => ({
      seq,
      value,
      source,
      recordedAt,
    }))
    return [{ ...line, against }]
  })
}
