import { codeOf } from '../circuit/outcome-wires.ts'
import { interpret, listCriteria } from '../interpret.ts'
import type { ReadStandard } from '../read-standard.ts'
import type { SlotValues } from '../slot-value.ts'

/** What the interpreter says, as codes: the overall outcome and each criterion's. */
export function expected({ standard }: ReadStandard, slots: SlotValues) {
  const interpretation = interpret(standard.root, slots)
  return {
    outcome: codeOf(interpretation.outcome),
    criteria: listCriteria(interpretation).map(({ outcome }) => codeOf(outcome)),
  }
}
