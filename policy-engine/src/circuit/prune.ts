import type { Outcome } from '../outcome.ts'
import type { Gate, Wire } from './circuit.ts'
import type { Score } from './lower-score.ts'
import { eachOutcome } from './outcome-wires.ts'
import type { Plan } from './plan.ts'

/** Gates that reach no output are left out; the order stays one of evaluation. */
function prune(gates: readonly Gate[], outputs: readonly Wire[]): { gates: Gate[]; at: Wire[] } {
  const used = new Set<Wire>([0, 1, ...outputs])
  for (let wire = gates.length - 1; wire >= 0; wire -= 1) {
    const gate = gates[wire]
    if (gate && used.has(wire)) for (const input of inputsOf(gate)) used.add(input)
  }
  const at: Wire[] = []
  const kept: Gate[] = []
  for (const [wire, gate] of gates.entries()) {
    at.push(kept.length)
    if (used.has(wire)) kept.push(renumbered(gate, at))
  }
  return { gates: kept, at }
}

export function inputsOf(gate: Gate): readonly Wire[] {
  switch (gate.kind) {
    case 'not':
      return [gate.of]
    case 'and':
    case 'or':
      return gate.of
    case 'weigh':
      return gate.terms.map(({ wire }) => wire)
    default:
      return []
  }
}

function renumbered(gate: Gate, at: readonly Wire[]): Gate {
  const to = (wire: Wire) => at[wire] ?? 0
  switch (gate.kind) {
    case 'not':
      return { ...gate, of: to(gate.of) }
    case 'and':
    case 'or':
      return { ...gate, of: gate.of.map(to) }
    case 'weigh':
      return { ...gate, terms: gate.terms.map((term) => ({ ...term, wire: to(term.wire) })) }
    default:
      return gate
  }
}

function outputsOf(plan: Plan): Wire[] {
  const sums = plan.score ? [plan.score.low, plan.score.high] : []
  return [plan.overall, ...plan.criteria]
    .flatMap(({ wires, bits }) => [...Object.values(wires), ...bits])
    .concat(sums.flatMap(({ terms }) => terms.map(({ wire }) => wire)))
    .concat(plan.figures.flatMap(({ unmet, unknown }) => [unmet, unknown]))
}

/** Drops what no output needs. */
export function prunePlan(plan: Plan): Plan {
  const { gates, at } = prune(plan.gates, outputsOf(plan))
  const to = (wire: Wire) => at[wire] ?? 0
  const output = <Given extends Plan['overall']>(given: Given): Given => ({
    ...given,
    wires: eachOutcome((outcome: Outcome) => to(given.wires[outcome])),
    bits: given.bits.map(to),
  })
  const sum = ({ terms, plus }: Score['low']) => ({
    terms: terms.map((term) => ({ ...term, wire: to(term.wire) })),
    plus,
  })
  const { score } = plan
  return {
    gates,
    criteria: plan.criteria.map(output),
    overall: output(plan.overall),
    figures: plan.figures.map((one) => ({
      ...one,
      unmet: to(one.unmet),
      unknown: to(one.unknown),
    })),
    ...(score && { score: { unit: score.unit, low: sum(score.low), high: sum(score.high) } }),
  }
}
