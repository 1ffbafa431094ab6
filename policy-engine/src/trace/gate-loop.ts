import type { Gate } from '../circuit/circuit.ts'
import { decideExactly } from '../circuit/exact-gate.ts'
import { codeOf, type OutcomeWires } from '../circuit/outcome-wires.ts'
import { outcomes } from '../outcome.ts'
import { type Formula, formulaValue, shownGap } from './formula.ts'
import type { Figure, Program, Run } from './trace.ts'

function gateValue(gate: Gate, cell: (index: number) => number, on: Uint8Array): boolean {
  switch (gate.kind) {
    case 'constant':
      return gate.value
    case 'known':
      return !Number.isNaN(cell(gate.cell))
    case 'bits':
      return (cell(gate.cell) & gate.mask) !== 0
    case 'least':
      return cell(gate.cell) >= gate.value
    case 'same':
      return cell(gate.low) === cell(gate.high)
    case 'not':
      return on[gate.of] === 0
    case 'and':
      return gate.of.every((wire) => on[wire] === 1)
    case 'or':
      return gate.of.some((wire) => on[wire] === 1)
    case 'weigh':
      return (
        gate.groups
          .flat()
          .reduce((sum, { wire, points }) => sum + (on[wire] ?? 0) * points, gate.plus) >= 0
      )
    default:
      return decideExactly(gate, cell)
  }
}

function codeFrom(wires: OutcomeWires, on: Uint8Array): number {
  return codeOf(outcomes.find((outcome) => on[wires[outcome]] === 1) ?? 'unknown')
}

/** Runs the same circuit gate by gate, for pages whose content policy forbids generated code. */
export function gateLoop({ plan, figures }: Program): Run {
  return (cells) => {
    const cell = (index: number) => cells[index] ?? Number.NaN
    const on = new Uint8Array(plan.gates.length)
    for (const [wire, gate] of plan.gates.entries()) on[wire] = Number(gateValue(gate, cell, on))
    const value = (formula: Formula | undefined) =>
      formula ? formulaValue(formula, cells, on) : Number.NaN
    const actual = ({ actual: formula, unknown, interval }: Figure) =>
      on[unknown] === 1 && !interval ? Number.NaN : value(formula)
    const gap = ({ gap: formula, unmet, counted, strict }: Figure) => {
      return on[unmet] === 0 ? Number.NaN : shownGap(value(formula), counted, strict)
    }
    const score = (end: 'low' | 'high') => {
      if (!plan.score) return Number.NaN
      const { groups, plus } = plan.score[end]
      const unit = Number(plan.score.unit.n) / Number(plan.score.unit.d)
      return value({ kind: 'points', end, terms: groups.flat(), by: unit, plus: plus * unit })
    }
    return {
      outcome: codeFrom(plan.overall.wires, on),
      criteria: plan.criteria.map(({ wires }) => codeFrom(wires, on)),
      actual: figures.map(actual),
      gap: figures.map(gap),
      low: score('low'),
      high: score('high'),
      cells,
    }
  }
}
