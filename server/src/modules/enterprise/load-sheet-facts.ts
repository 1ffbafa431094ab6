import { exactNumber, yuanOf } from '@tidu/domain/enterprise'
import type { FactSheet, FactValue } from '@tidu/policy-engine/fact-sheet'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { fromStored, type StoredValue } from './fact-value.ts'
import { type AsOfInput, countingFactRows } from './history.ts'
import { idList } from './load-firm-views.ts'
import { plainMaster } from './refresh-figures.ts'

export type SheetFacts = Required<Pick<FactSheet, 'current' | 'years'>>

const moneyColumns = [
  ['revenue', 'revenue_fen'],
  ['main_revenue', 'main_revenue_fen'],
  ['rd_expense', 'rd_expense_fen'],
  ['total_assets', 'total_assets_fen'],
  ['total_liabilities', 'total_liabilities_fen'],
  ['net_profit', 'net_profit_fen'],
] as const

/** What counts now, from the projections; firms with dated facts are read from the history. */
export async function loadPresentFacts(
  db: Db,
  ids: readonly string[],
  validOn: string,
): Promise<Map<string, SheetFacts>> {
  const current = await db
    .selectFrom('enterprise_current')
    .select(['enterprise_id', 'facts', 'is_dated'])
    .where('enterprise_id', 'in', idList(ids))
    .execute()
  const found = new Map<string, SheetFacts>(
    current.map(({ enterprise_id, facts }) => [
      enterprise_id,
      { current: asValues(facts), years: {} },
    ]),
  )
  const rows = await db
    .selectFrom('enterprise_year')
    .selectAll()
    .where('enterprise_id', 'in', idList(ids))
    .where('year', '<=', Number(validOn.slice(0, 4)))
    .orderBy('year')
    .execute()
  for (const row of rows) {
    const sheet = found.get(row.enterprise_id)
    if (sheet) sheet.years[row.year] = yearOf(row)
  }
  const dated = current.filter(({ is_dated }) => is_dated).map((row) => row.enterprise_id)
  if (dated.length > 0) {
    for (const [id, facts] of await loadPastFacts(db, dated, { validOn })) found.set(id, facts)
  }
  return found
}

interface YearRow {
  revenue_fen: number | null
  main_revenue_fen: number | null
  rd_expense_fen: number | null
  total_assets_fen: number | null
  total_liabilities_fen: number | null
  net_profit_fen: number | null
  employees: number | null
  rd_staff: number | null
  srdi_eval_score: string | null
  srdi_eval_score_source: string | null
  others: Record<string, unknown> | null
}

function yearOf(row: YearRow): Record<string, FactValue> {
  const facts: Record<string, FactValue> = asValues(row.others ?? {})
  for (const [fact, column] of moneyColumns) {
    const fen = row[column]
    if (fen !== null) facts[fact] = exactNumber(yuanOf(BigInt(fen)))
  }
  if (row.employees !== null) facts.employees = row.employees
  if (row.rd_staff !== null) facts.rd_staff = row.rd_staff
  if (row.srdi_eval_score !== null) {
    facts.srdi_eval_score = exactNumber(row.srdi_eval_score)
    facts.srdi_eval_score_source = row.srdi_eval_score_source
  }
  return facts
}

function asValues(facts: Record<string, unknown>): Record<string, FactValue> {
  return Object.fromEntries(
    Object.entries(facts).map(([id, value]) => [
      id,
      typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean'
        ? value
        : Array.isArray(value)
          ? value.map(String)
          : null,
    ]),
  )
}

interface PastRow extends StoredValue {
  enterpriseId: string
  factId: string
  year: number | null
  source: string
}

/** What counted then, from the history. */
export async function loadPastFacts(
  db: Db,
  ids: readonly string[],
  asOf: AsOfInput,
): Promise<Map<string, SheetFacts>> {
  const found = new Map<string, SheetFacts>(ids.map((id) => [id, { current: {}, years: {} }]))
  const { rows } = await sql<PastRow>`
    select enterprise_id as "enterpriseId", fact_id as "factId", year, number, content, source
      from (${countingFactRows(ids, asOf)}) counting
     where num_nonnulls(number, content) = 1
       and not (year is null and fact_id = any (${plainMaster}))
     order by year`.execute(db)
  for (const row of rows) {
    const sheet = found.get(row.enterpriseId)
    if (!sheet) continue
    if (row.year === null) sheet.current[row.factId] = toSheetValue(row)
    else {
      const facts = sheet.years[row.year] ?? {}
      sheet.years[row.year] = facts
      facts[row.factId] = toSheetValue(row)
      if (row.factId === 'srdi_eval_score') {
        facts.srdi_eval_score_source = row.source === 'platform' ? 'platform' : 'declared'
      }
    }
  }
  return found
}

function toSheetValue(stored: StoredValue): FactValue {
  const value = fromStored(stored)
  if (value === null) return null
  switch (value.kind) {
    case 'number':
      return exactNumber(value.text)
    case 'text':
      return value.text
    case 'yes-no':
      return value.is
    case 'list':
      return [...value.items]
  }
}
