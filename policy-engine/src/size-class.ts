import { compareExact, type Exact } from './exact.ts'
import type { Cite } from './rule.ts'

export type SizeClass = 'large' | 'medium' | 'small' | 'micro'
export type SizeMetric = 'employees' | 'revenue' | 'assets'
/** The yearly facts that hold the figures. */
export const sizeFacts = [
  ['employees', 'employees'],
  ['revenue', 'revenue'],
  ['assets', 'total_assets'],
] as const satisfies readonly (readonly [SizeMetric, string])[]
export type SizeBounds = Partial<Record<SizeMetric, Exact>>

export interface SizeRow {
  key: string
  name: string
  /** GB/T 4754 prefixes that belong to the row; the longest matching prefix of all rows wins. */
  codes: string[]
  large: SizeBounds
  medium: SizeBounds
  small: SizeBounds
  cite: Cite
}

export interface SizeTable {
  rows: SizeRow[]
  /** Prefixes the standard does not cover: a person must class them. */
  notCovered: string[]
  /** First and last two-digit division of each section letter, for codes written without the letter. */
  sections: { letter: string; from: number; to: number }[]
}

export type SizeFigures = Partial<Record<SizeMetric, Exact>>

/** Adds the section letter to a code written without it; undefined when it is no GB/T 4754 code. */
export function withSection(table: Pick<SizeTable, 'sections'>, code: string): string | undefined {
  const trimmed = code.trim().toUpperCase()
  if (/^[A-T]\d{0,4}$/.test(trimmed)) return trimmed
  if (!/^\d{2,4}$/.test(trimmed)) return undefined
  const division = Number(trimmed.slice(0, 2))
  const section = table.sections.find(({ from, to }) => division >= from && division <= to)
  return section && section.letter + trimmed
}

/** The row of an industry, `manual` where the standard does not cover it, undefined when the code does not tell. */
export function findSizeRow(table: SizeTable, industry: string): SizeRow | 'manual' | undefined {
  const code = withSection(table, industry)
  if (!code) return undefined
  let best: { length: number; row: SizeRow | 'manual' } | undefined
  const offer = (prefix: string, row: SizeRow | 'manual') => {
    if (code.startsWith(prefix) && prefix.length > (best?.length ?? 0))
      best = { length: prefix.length, row }
  }
  for (const row of table.rows) for (const prefix of row.codes) offer(prefix, row)
  for (const prefix of table.notCovered) offer(prefix, 'manual')
  return best?.row
}

function reaches(bounds: SizeBounds, figures: SizeFigures): boolean | undefined {
  let known: boolean | undefined = true
  for (const [metric, bound] of Object.entries(bounds) as [SizeMetric, Exact][]) {
    const figure = figures[metric]
    if (!figure) known = undefined
    else if (compareExact(figure, bound) < 0) return false
  }
  return known
}

/**
 * Every class the known figures still allow, from the top down: a class needs all its lower bounds, one
 * missed bound drops the firm one class, micro is what remains (国统字〔2017〕213号).
 */
export function possibleSizes(
  table: SizeTable,
  industry: string | undefined,
  figures: SizeFigures,
): (SizeClass | 'manual')[] | undefined {
  const row = industry === undefined ? undefined : findSizeRow(table, industry)
  if (row === undefined) return undefined
  if (row === 'manual') return ['manual']
  const possible: SizeClass[] = []
  for (const size of ['large', 'medium', 'small'] as const) {
    const reached = reaches(row[size], figures)
    if (reached !== false) possible.push(size)
    if (reached) return possible
  }
  return [...possible, 'micro']
}

/** One word for `tidu size`: the class, `unknown` while figures leave several, `manual` if not covered. */
export function sizeClass(
  table: SizeTable,
  industry: string | undefined,
  figures: SizeFigures,
): SizeClass | 'unknown' | 'manual' {
  const possible = possibleSizes(table, industry, figures)
  return (possible?.length === 1 ? possible[0] : undefined) ?? 'unknown'
}
