import type { Test } from '../rule.ts'
import type { Gate, Wire } from './circuit.ts'
import type { Score } from './lower-score.ts'
import type { OutcomeWires } from './outcome-wires.ts'

/**
 * A standard as one circuit over packed rows: what all three fast back ends run. Plain data, so it can be
 * handed to a worker.
 */
export interface Plan {
  gates: readonly Gate[]
  /** In the order of `criteriaOf`. */
  criteria: readonly { id: string; wires: OutcomeWires; bits: readonly [Wire, Wire, Wire] }[]
  overall: { wires: OutcomeWires; bits: readonly [Wire, Wire, Wire] }
  /** The whole scorecard, where the standard has one. */
  score?: Score
  /** Every comparison of the criteria, in the order of the text. */
  figures: readonly Compared[]
}

/** A comparison inside a criterion (by its place): the numbers an explanation shows. */
export interface Compared {
  criterion: number
  test: Compare
  unmet: Wire
  unknown: Wire
  /** Where points are compared. */
  score?: Score
}

export type Compare = Test & { op: 'compare' }
