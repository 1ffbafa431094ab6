import type { Field } from '../pack-rows/layout.ts'
import type { Slot, Test } from '../rule.ts'
import type { CircuitBuilder } from './circuit.ts'
import type { OutcomeWires } from './outcome-wires.ts'

/** What lowering a test needs: the circuit it grows and the cells it may read. */
export interface Lowering {
  circuit: CircuitBuilder
  field(slot: Slot): Field | undefined
  test(test: Test): OutcomeWires
}
