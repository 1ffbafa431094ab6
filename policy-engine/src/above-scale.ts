import { compareExact, type Exact, subtract } from './exact.ts'
import type { Outcome } from './outcome.ts'
import type { Cite, Confidence } from './rule.ts'
import { type SizeTable, withSection } from './size-class.ts'

/**
 * What a row of the survey scope (调查单位范围) asks: a yearly figure at the line or above, a qualification
 * that only its register proves, or nothing beyond the industry.
 */
export type AboveScaleDemand =
  | { kind: 'at-least'; fact: string; value: Exact }
  | { kind: 'qualified' }
  | { kind: 'all' }

export interface AboveScaleRow {
  key: string
  name: string
  /** What a firm above the line is called. */
  label: string
  /** GB/T 4754 prefixes that belong to the row; the longest matching prefix of all rows wins. */
  codes: string[]
  demand: AboveScaleDemand
  cite: Cite
}

export interface AboveScaleTable {
  edition: string
  title: string
  from: string
  confidence: Confidence
  rows: AboveScaleRow[]
  /** Prefixes outside the survey: no firm there is 四上. */
  notCovered: string[]
}

export interface AboveScaleStanding {
  outcome: Extract<Outcome, 'met' | 'unmet' | 'unknown' | 'manual' | 'not_applicable'>
  /** Absent while the code does not tell the row, and outside the survey. */
  row?: AboveScaleRow
  actual?: Exact
  /** How much the figure lacks; only of an unmet line. */
  gap?: Exact
}

/** The row of an industry, `not-covered` outside the survey, undefined when the code does not tell. */
export function findAboveScaleRow(
  table: Pick<AboveScaleTable, 'rows' | 'notCovered'>,
  sections: Pick<SizeTable, 'sections'>,
  industry: string,
): AboveScaleRow | 'not-covered' | undefined {
  const code = withSection(sections, industry)
  if (!code) return undefined
  const offers = [
    ...table.rows.flatMap((row) => row.codes.map((prefix) => ({ prefix, row }))),
    ...table.notCovered.map((prefix) => ({ prefix, row: 'not-covered' as const })),
  ].filter(({ prefix }) => code.startsWith(prefix))
  return offers.sort((a, b) => b.prefix.length - a.prefix.length)[0]?.row
}

/**
 * Whether a firm is 四上 by the figures of the year before: exact, and open where the industry or the figure
 * is not known. `figures` by fact id.
 */
export function aboveScale(
  table: AboveScaleTable,
  sections: Pick<SizeTable, 'sections'>,
  industry: string | undefined,
  figures: Readonly<Record<string, Exact | undefined>>,
): AboveScaleStanding {
  const row = industry === undefined ? undefined : findAboveScaleRow(table, sections, industry)
  if (row === undefined) return { outcome: 'unknown' }
  if (row === 'not-covered') return { outcome: 'not_applicable' }
  const { demand } = row
  if (demand.kind === 'qualified') return { outcome: 'manual', row }
  if (demand.kind === 'all') return { outcome: 'met', row }
  const actual = figures[demand.fact]
  if (!actual) return { outcome: 'unknown', row }
  return compareExact(actual, demand.value) >= 0
    ? { outcome: 'met', row, actual }
    : { outcome: 'unmet', row, actual, gap: subtract(demand.value, actual) }
}
