import { type Exact, parseExact, zero } from '../exact.ts'
import type { Indicator, Operator } from '../rule.ts'
import { type Weight, type Wire, yes } from './circuit.ts'
import type { Lowering } from './lowering.ts'
import { intervalWires, type OutcomeWires } from './outcome-wires.ts'
import { ceiling, floor, lcm, reduced } from './rational.ts'

/** A group for each indicator: its rows exclude each other. */
export interface Points {
  groups: Weight[][]
  plus: number
}

/** The points of indicators as wires: at least and at most, in whole steps of `unit`. */
export interface Score {
  unit: Exact
  low: Points
  high: Points
}

export function scoreOf(lowering: Lowering, indicators: readonly Indicator[]): Score {
  const { circuit } = lowering
  const exact = (points: number) => reduced(parseExact(points) ?? zero)
  const written = indicators.flatMap(({ rows, otherwise }) => [
    otherwise,
    ...rows.map((row) => row.points),
  ])
  const parts = written.reduce((d, points) => lcm(d, exact(points).d), 1n)
  const steps = (points: number) => Number((exact(points).n * parts) / exact(points).d)
  const score: Score = {
    unit: { n: 1n, d: parts },
    low: { groups: [], plus: 0 },
    high: { groups: [], plus: 0 },
  }
  for (const { rows, otherwise } of indicators) {
    const [low, high]: [Weight[], Weight[]] = [[], []]
    let [notMet, ruledOut]: [Wire, Wire] = [yes, yes]
    score.low.plus += steps(otherwise)
    score.high.plus += steps(otherwise)
    for (const { when, points: given } of rows) {
      const wires = lowering.test(when)
      const worth = steps(given) - steps(otherwise)
      low.push({ wire: circuit.and(notMet, wires.met), points: worth })
      const open = circuit.and(ruledOut, circuit.not(wires.unmet))
      high.push({ wire: open, points: worth })
      notMet = circuit.and(notMet, circuit.not(wires.met))
      ruledOut = circuit.and(ruledOut, wires.unmet)
    }
    score.low.groups.push(low)
    score.high.groups.push(high)
  }
  return score
}

/** A score against a line; an interval while facts are missing. */
export function scoreWires(
  lowering: Lowering,
  indicators: readonly Indicator[],
  value: Exact,
  operator: Operator,
): OutcomeWires {
  const score = scoreOf(lowering, indicators)
  const wanted = reduced({ n: value.n * score.unit.d, d: value.d })
  const strict = operator === '>' || operator === '<='
  // points ≥ n/d is points ≥ ⌈n/d⌉; points > n/d is points ≥ ⌊n/d⌋ + 1.
  const line = strict ? floor(wanted) + 1n : ceiling(wanted)
  const [low, high] = [score.low, score.high].map(({ groups, plus }) => {
    const wire = lowering.circuit.weigh(groups, plus - Number(line))
    return operator === '>=' || operator === '>' ? wire : lowering.circuit.not(wire)
  })
  return intervalWires(lowering.circuit, yes, low ?? 0, high ?? 0)
}
