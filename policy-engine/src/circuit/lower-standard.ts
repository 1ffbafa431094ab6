import type { FactDictionary } from '../fact-dictionary.ts'
import { fieldKey, type Layout } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import type { Criterion, RuleNode, Test } from '../rule.ts'
import { CircuitBuilder, no, type Wire } from './circuit.ts'
import { scoreOf } from './lower-score.ts'
import { askedWires, lowerTests } from './lower-test.ts'
import type { Lowering } from './lowering.ts'
import { allWires, always, anyWires, choose, codeBits, type OutcomeWires } from './outcome-wires.ts'
import type { Compare, Plan } from './plan.ts'
import { prunePlan } from './prune.ts'

function comparesOf(test: Test): Compare[] {
  switch (test.op) {
    case 'every':
    case 'some':
      return test.of.flatMap(comparesOf)
    case 'sourced':
      return comparesOf(test.test)
    case 'compare':
      return [test]
    default:
      return []
  }
}

interface Lowered {
  wires: OutcomeWires
  criteria: { criterion: Criterion; wires: OutcomeWires }[]
}

function ownWires({ circuit, test }: Lowering, criterion: Criterion): OutcomeWires {
  const tested = test(criterion.test)
  const read: OutcomeWires =
    criterion.unmetAs === undefined
      ? tested
      : { ...tested, unmet: no, manual: circuit.or(tested.manual, tested.unmet) }
  return criterion.when ? askedWires(circuit, test(criterion.when), read) : read
}

function lowerCriterion(lowering: Lowering, criterion: Criterion): Lowered {
  const { circuit } = lowering
  const own = ownWires(lowering, criterion)
  const grounds = (criterion.exemptBy ?? []).map((ground) => lowerCriterion(lowering, ground))
  const below = grounds.flatMap((ground) => ground.criteria)
  if (grounds.length === 0) return { wires: own, criteria: [{ criterion, wires: own }, ...below] }
  const given = grounds.map(({ wires }) => wires)
  const open = circuit.or(own.unmet, own.unknown, own.manual)
  const excused = circuit.or(...given.map(({ met }) => met))
  const joined = anyWires(circuit, [own, ...given])
  const helped = choose(circuit, excused, always('exempt'), joined)
  const wires = choose(circuit, open, helped, own)
  return { wires, criteria: [{ criterion, wires }, ...below] }
}

/** Later alternatives are not asked once one that decides is met, nor is anything below them. */
function unask(lowering: Lowering, settled: Wire, { wires, criteria }: Lowered): Lowered {
  const hide = (shown: OutcomeWires) =>
    choose(lowering.circuit, settled, always('not_applicable'), shown)
  return {
    wires: hide(wires),
    criteria: criteria.map((one) => ({ ...one, wires: hide(one.wires) })),
  }
}

function lowerNode(lowering: Lowering, node: RuleNode): Lowered {
  if (node.kind === 'criterion') return lowerCriterion(lowering, node)
  const { circuit } = lowering
  let settled: Wire = no
  const of = node.of.map((child) => {
    const asked = lowerNode(lowering, child)
    if (node.kind !== 'first') return asked
    const shown = unask(lowering, settled, asked)
    if (!child.advisory) settled = circuit.or(settled, asked.wires.met, asked.wires.exempt)
    return shown
  })
  const deciding = of.filter((_, index) => !node.of[index]?.advisory).map(({ wires }) => wires)
  return {
    wires: node.kind === 'all' ? allWires(circuit, deciding) : anyWires(circuit, deciding),
    criteria: of.flatMap(({ criteria }) => criteria),
  }
}

/** Compiles a standard against a layout that serves it. */
export function lowerStandard(
  { standard }: ReadStandard,
  layout: Layout,
  dictionary: FactDictionary,
): Plan {
  const circuit = new CircuitBuilder()
  const lowering = lowerTests(circuit, (slot) =>
    layout.byKey.get(fieldKey(slot, standard.edition, dictionary)),
  )
  const { wires, criteria } = lowerNode(lowering, standard.root)
  const score = standard.scorecard.length > 0 ? scoreOf(lowering, standard.scorecard) : undefined
  return prunePlan({
    gates: circuit.gates,
    criteria: criteria.map(({ criterion, wires: own }) => ({
      id: criterion.id,
      wires: own,
      bits: codeBits(circuit, own),
    })),
    overall: { wires, bits: codeBits(circuit, wires) },
    figures: criteria.flatMap(({ criterion }, index) =>
      comparesOf(criterion.test).map((test) => {
        const { unmet, unknown } = lowering.test(test)
        const { measure } = test
        return {
          criterion: index,
          test,
          unmet,
          unknown,
          ...(measure.kind === 'points' && { score: scoreOf(lowering, measure.indicators) }),
        }
      }),
    ),
    ...(score && { score }),
  })
}
