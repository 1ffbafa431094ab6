import type { CalendarDate } from './calendar-date.ts'
import type { Cite, Confidence, Filing } from './rule.ts'

/** A row of the choice table: which edition judges a filing made within a span of days. */
export interface EditionRow {
  standard: string
  filing: Filing | 'any'
  from: CalendarDate
  to?: CalendarDate
  edition: string
  cite: Cite
  confidence: Confidence
  note?: string
}

/** The row in force for a filing on a day; undefined when no edition is. */
export function chooseEdition(
  rows: readonly EditionRow[],
  asked: { standard: string; filing: Filing; on: CalendarDate },
): EditionRow | undefined {
  return rows.find(
    (row) =>
      row.standard === asked.standard &&
      (row.filing === 'any' || row.filing === asked.filing) &&
      row.from <= asked.on &&
      (row.to === undefined || asked.on <= row.to),
  )
}
