import { isCalendarDate } from './calendar-date.ts'
import type { EditionRow } from './choose-edition.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { type Confidence, filings } from './rule.ts'

const confidences: readonly Confidence[] = ['high', 'medium', 'low']

function readRow(row: Plain, at: Reading): EditionRow {
  const cite = isPlain(row.cite) ? row.cite : {}
  if (!cite.document || !cite.article) at.report('no-citation')
  if (!isCalendarDate(row.from)) at.report('no-dates')
  const filing = (['any', ...filings] as const).find((one) => one === row.filing)
  if (!filing) at.at('filing').report('unknown-value', { given: row.filing })
  return {
    standard: String(row.standard),
    filing: filing ?? 'any',
    from: String(row.from),
    ...(isCalendarDate(row.to) && { to: row.to }),
    edition: String(row.edition),
    cite: {
      document: String(cite.document),
      article: String(cite.article),
      quote: String(cite.quote ?? ''),
    },
    confidence: confidences.find((one) => one === row.confidence) ?? 'low',
    ...(typeof row.note === 'string' && { note: row.note }),
  }
}

function clash(a: EditionRow, b: EditionRow): boolean {
  return (
    a.standard === b.standard &&
    (a.filing === 'any' || b.filing === 'any' || a.filing === b.filing) &&
    (a.to === undefined || b.from <= a.to) &&
    (b.to === undefined || a.from <= b.to)
  )
}

/** Reads the choice table. Two rows that answer for the same day would leave the choice to their order. */
export function readEditions(content: unknown): { rows: EditionRow[]; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written = isPlain(content) && Array.isArray(content.editions) ? content.editions : []
  const rows = written
    .filter(isPlain)
    .map((row, index) => readRow(row, reading.at('editions').at(index)))
  for (const [index, row] of rows.entries()) {
    const other = rows.slice(0, index).find((earlier) => clash(earlier, row))
    if (other)
      reading.at('editions').at(index).report('editions-overlap', {
        standard: row.standard,
        edition: row.edition,
        other: other.edition,
      })
  }
  return { rows, problems }
}
