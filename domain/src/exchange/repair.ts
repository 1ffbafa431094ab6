/** Every way a cell was read other than it stood; each one is shown. */
export const repairKinds = [
  'full-width',
  'whitespace',
  'thousands',
  'unit-in-cell',
  'unit-of-column',
  'currency-word',
  'counter-word',
  'scientific',
  'negative-brackets',
  'percent-sign',
  'percent-of-column',
  'rounded',
  'text-date',
  'serial-date',
  'day-assumed',
  'unknown-word',
  'look-alike',
  'legacy-number',
  'cooperative-number',
  'code-tidied',
  'name-tidied',
  'industry-resolved',
  'industry-first',
  'left-unknown',
  'region-renamed',
  'region-coarser',
  'region-from-code',
  'region-assumed',
  'merged-cell',
  'fraction-of-column',
  'region-settled',
  'year-assumed',
  'title-not-final',
] as const
export type RepairKind = (typeof repairKinds)[number]

export interface Repair {
  /** The column's header; absent when the repair is about the whole row. */
  column?: string
  field: string
  kind: RepairKind
  from: string
  to: string
}

/** Every reason a row is refused or held; contracts has the sentence and the remedy for each. */
export const rowProblems = [
  'name-missing',
  'code-length',
  'code-sign',
  'code-check-digit',
  'code-truncated',
  'number-unreadable',
  'number-inexact',
  'number-separators',
  'number-foreign-currency',
  'number-negative',
  'number-fraction',
  'number-too-large',
  'share-too-large',
  'date-unreadable',
  'date-needs-month',
  'year-unreadable',
  'yes-no-unreadable',
  'text-too-long',
  'industry-unreadable',
  'tier-unreadable',
  'tags-unreadable',
  'error-cell',
  'region-missing',
  'region-unknown',
  'region-ambiguous',
  'region-outside',
  'year-missing',
  'rows-contradict',
  'rows-contradict-sheet',
  'others-contradict',
  'other-name',
  'other-code',
  'other-region',
  'less-trusted',
] as const
export type RowProblem = (typeof rowProblems)[number]

export interface Problem {
  column?: string
  field: string
  problem: RowProblem
  /** What stood in the cell. */
  given: string
  /** What the sentence needs besides: the expected check digit, the other row, the other name. */
  detail?: string
  /** The sheet of the other row, where it stands in another one. */
  sheet?: string
}
