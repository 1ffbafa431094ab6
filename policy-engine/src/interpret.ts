import { allOf, anyOf, type Outcome } from './outcome.ts'
import type { Criterion, RuleNode } from './rule.ts'
import type { SlotValues } from './slot-value.ts'
import { testOutcome } from './test-outcome.ts'

export interface CriterionOutcome {
  criterion: Criterion
  outcome: Outcome
  /** False on a coaching line, on an exempting ground and below an advisory group: they do not decide. */
  decides: boolean
}

export interface Interpretation {
  node: RuleNode
  outcome: Outcome
  /** Children in the order of the rule; for a criterion, its exempting grounds. */
  of: Interpretation[]
}

function ownOutcome(criterion: Criterion, slots: SlotValues): Outcome {
  const asked = criterion.when ? testOutcome(criterion.when, slots) : 'met'
  if (asked === 'unmet') return 'not_applicable'
  if (asked !== 'met') return 'unknown'
  const outcome = testOutcome(criterion.test, slots)
  return outcome === 'unmet' && criterion.unmetAs ? criterion.unmetAs : outcome
}

function withExemption(own: Outcome, grounds: readonly Outcome[]): Outcome {
  if (own !== 'unmet' && own !== 'unknown' && own !== 'manual') return own
  if (grounds.includes('met')) return 'exempt'
  return anyOf([own, ...grounds])
}

function interpretCriterion(criterion: Criterion, slots: SlotValues): Interpretation {
  const of = (criterion.exemptBy ?? []).map((ground) => interpretCriterion(ground, slots))
  const own = ownOutcome(criterion, slots)
  return {
    node: criterion,
    of,
    outcome: withExemption(
      own,
      of.map(({ outcome }) => outcome),
    ),
  }
}

/** A coaching line decides nothing, so it does not settle the alternatives after it either. */
function inOrder(children: readonly RuleNode[], slots: SlotValues): Interpretation[] {
  let settled = false
  return children.map((child) => {
    const interpretation = interpret(child, slots)
    const shown = settled ? notAsked(interpretation) : interpretation
    const holds = interpretation.outcome === 'met' || interpretation.outcome === 'exempt'
    settled ||= holds && !child.advisory
    return shown
  })
}

function notAsked(interpretation: Interpretation): Interpretation {
  return { ...interpretation, outcome: 'not_applicable', of: interpretation.of.map(notAsked) }
}

/**
 * Reads the tree as the text does. This is the oracle: the trace, columnar and SQL back ends are held
 * against it on random trees and facts.
 */
export function interpret(node: RuleNode, slots: SlotValues): Interpretation {
  if (node.kind === 'criterion') return interpretCriterion(node, slots)
  const of =
    node.kind === 'first'
      ? inOrder(node.of, slots)
      : node.of.map((child) => interpret(child, slots))
  const deciding = of.filter((child) => !child.node.advisory).map(({ outcome }) => outcome)
  return { node, of, outcome: node.kind === 'all' ? allOf(deciding) : anyOf(deciding) }
}

/** The criteria of an interpretation in the order of the text, exempting grounds after what they excuse. */
export function listCriteria(interpretation: Interpretation, decides = true): CriterionOutcome[] {
  const counts = decides && !interpretation.node.advisory
  const below = interpretation.of.flatMap((child) =>
    listCriteria(child, counts && interpretation.node.kind !== 'criterion'),
  )
  return interpretation.node.kind === 'criterion'
    ? [
        { criterion: interpretation.node, outcome: interpretation.outcome, decides: counts },
        ...below,
      ]
    : below
}
