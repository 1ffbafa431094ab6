import type { Plan } from '../circuit/plan.ts'
import type { Formula } from './formula.ts'

/**
 * One firm's verdict as plain numbers: quick to make, kept as small as it can be, and read with `traceReader`.
 * Outcomes are codes (the place in `outcomes`); figures are the comparisons in the order of the text.
 */
export interface Trace {
  outcome: number
  criteria: number[]
  /** The measured value of each figure; a tally's and a score's certain end; NaN where unknown. */
  actual: number[]
  /** How much each unmet figure's fact has to change, in the fact's unit; NaN where it is not unmet. */
  gap: number[]
  /** Points of the whole scorecard, in hand and still possible; NaN without a scorecard. */
  low: number
  high: number
  cells: ArrayLike<number>
}

/** One compiled figure. */
export interface Figure {
  criterion: number
  unmet: number
  unknown: number
  actual: Formula | undefined
  gap: Formula | undefined
  /** The fact is counted in whole pieces: the gap is rounded up to one. */
  counted: boolean
  /** The line itself is not enough. */
  strict: boolean
  /** An interval is shown by its ends even though the comparison is undecided. */
  interval: boolean
}

export interface Program {
  plan: Plan
  figures: readonly Figure[]
}

export type Run = (cells: ArrayLike<number>) => Trace
