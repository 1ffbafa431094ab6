/**
 * What an import would do with a row. `duplicate`: it repeats or completes another row and went into
 * it. Every row of a file has exactly one.
 */
export const rowOutcomes = [
  'new',
  'changed',
  'unchanged',
  'conflicting',
  'rejected',
  'duplicate',
] as const
export type RowOutcome = (typeof rowOutcomes)[number]
