/** Everything that cannot be, or hardly can be, true at once 逻辑矛盾; each has a fix hint in the contracts. */
export const contradictionCodes = [
  'main-revenue-above-revenue',
  'rd-above-revenue',
  'rd-staff-above-employees',
  'liabilities-above-assets',
  'profit-above-revenue',
  'negative-figure',
  'year-not-over',
  'figures-before-founding',
  'unit-slip',
  'jump',
  'revenue-per-head',
  'same-figures-twice',
  'founded-in-future',
  'grant-after-expiry',
  'grant-in-future',
  'own-right-before-founding',
  'transfer-before-grant',
  'transfer-date-missing',
  'right-listed-twice',
  'title-before-founding',
  'two-titles-of-one-tier',
] as const
export type ContradictionCode = (typeof contradictionCodes)[number]

export interface Contradiction {
  code: ContradictionCode
  /** `error` cannot be true; `warning` deserves a look. */
  severity: 'error' | 'warning'
  /** Facts involved, `2024:revenue` or `foundedOn`. */
  facts: string[]
  /** Rows of a ledger involved. */
  entryIds: string[]
}

export function contradiction(
  code: ContradictionCode,
  severity: Contradiction['severity'],
  facts: string[],
  entryIds: string[] = [],
): Contradiction {
  return { code, severity, facts, entryIds }
}
