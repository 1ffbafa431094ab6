import type { Outcome } from '../outcome.ts'
import { type Gate, no, type Weight, type Wire, yes } from './circuit.ts'
import type { Points, Score } from './lower-score.ts'
import { eachOutcome } from './outcome-wires.ts'
import type { Plan } from './plan.ts'

/** The gates that the outputs depend on, in an order of evaluation. */
export function reach(gates: readonly Gate[], outputs: readonly Wire[]): Wire[] {
  const used = new Set<Wire>(outputs)
  for (let wire = gates.length - 1; wire >= 0; wire -= 1) {
    const gate = gates[wire]
    if (gate && used.has(wire)) for (const input of inputsOf(gate)) used.add(input)
  }
  return [...used].sort((a, b) => a - b)
}

export function inputsOf(gate: Gate): readonly Wire[] {
  switch (gate.kind) {
    case 'not':
      return [gate.of]
    case 'and':
    case 'or':
      return gate.of
    case 'weigh':
      return gate.groups.flat().map(({ wire }) => wire)
    default:
      return []
  }
}

function regroup(groups: readonly (readonly Weight[])[], to: (wire: Wire) => Wire): Weight[][] {
  return groups.map((group) => group.map((one) => ({ ...one, wire: to(one.wire) })))
}

function renumbered(gate: Gate, to: (wire: Wire) => Wire): Gate {
  switch (gate.kind) {
    case 'not':
      return { ...gate, of: to(gate.of) }
    case 'and':
    case 'or':
      return { ...gate, of: gate.of.map(to) }
    case 'weigh':
      return { ...gate, groups: regroup(gate.groups, to) }
    default:
      return gate
  }
}

function scoreWires(score: Score | undefined): Wire[] {
  return score
    ? [score.low, score.high].flatMap(({ groups }) => groups.flat()).map(({ wire }) => wire)
    : []
}

function outputsOf(plan: Plan): Wire[] {
  return [
    ...[plan.overall, ...plan.criteria].flatMap(({ wires, bits }) => [
      ...Object.values(wires),
      ...bits,
    ]),
    ...scoreWires(plan.score),
    ...plan.figures.flatMap(({ unmet, unknown, score }) => [unmet, unknown, ...scoreWires(score)]),
  ]
}

/** Drops what no output needs. */
export function prunePlan(plan: Plan): Plan {
  const kept = reach(plan.gates, [no, yes, ...outputsOf(plan)])
  const at = new Map(kept.map((wire, index) => [wire, index]))
  const to = (wire: Wire) => at.get(wire) ?? no
  const output = <Given extends Plan['overall']>(given: Given): Given => ({
    ...given,
    wires: eachOutcome((outcome: Outcome) => to(given.wires[outcome])),
    bits: [to(given.bits[0]), to(given.bits[1]), to(given.bits[2])],
  })
  const sum = ({ groups, plus }: Points) => ({ groups: regroup(groups, to), plus })
  const scored = (score: Score | undefined) =>
    score && { score: { unit: score.unit, low: sum(score.low), high: sum(score.high) } }
  return {
    gates: kept.flatMap((wire) => {
      const gate = plan.gates[wire]
      return gate ? [renumbered(gate, to)] : []
    }),
    criteria: plan.criteria.map(output),
    overall: output(plan.overall),
    figures: plan.figures.map((one) => ({
      ...one,
      unmet: to(one.unmet),
      unknown: to(one.unknown),
      ...scored(one.score),
    })),
    ...scored(plan.score),
  }
}
