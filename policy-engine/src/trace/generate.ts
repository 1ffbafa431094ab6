import type { Gate } from '../circuit/circuit.ts'
import { decideExactly, doubtBand, exactBelow, fitsDoubles } from '../circuit/exact-gate.ts'
import { codeOf } from '../circuit/outcome-wires.ts'
import type { Plan } from '../circuit/plan.ts'
import { outcomes } from '../outcome.ts'
import { formulaText, literal, wholeSlack } from './formula.ts'
import type { Figure, Program, Run, Trace } from './trace.ts'

/** Asks the exact arithmetic about one gate. */
type Exactly = (wire: number, cells: ArrayLike<number>) => 0 | 1

function signText(sum: string, size: string, band: number, sign: string, wire: number): string {
  const exact = `s===s?x(${wire},c):0`
  return `const s=${sum},m=${size};g${wire}=m<${exactBelow}||Math.abs(s)>m*${band}?+(s${sign}0):${exact}`
}

function linearText(gate: Gate & { kind: 'linear' }, wire: number): string {
  const products = gate.terms.map(({ cell, times }) => `${literal(Number(times))}*c${cell}`)
  const plus = gate.plus === 0n ? [] : [literal(Number(gate.plus))]
  const parts = [...products, ...plus]
  const size = parts.map((part) => `Math.abs(${part})`).join('+')
  return signText(parts.join('+'), size, doubtBand(parts.length), '>=', wire)
}

function ratiosText(gate: Gate & { kind: 'ratios' }, wire: number): string {
  const parts = gate.times.map(
    (times, at) => `${literal(Number(times))}*c${gate.cells[at]}/c${gate.cells[at + 1]}`,
  )
  parts.push(literal(-Number(gate.least.n) / Number(gate.least.d)))
  const size = parts.map((part) => `Math.abs(${part})`).join('+')
  // Shares are no whole numbers: a small size proves nothing, only the band does.
  const band = doubtBand(2 * parts.length)
  const exact = `s===s?x(${wire},c):0`
  return `const s=${parts.join('+')},m=${size};g${wire}=Math.abs(s)>m*${band}?+(s>0):${exact}`
}

function gateText(gate: Gate, wire: number): string {
  switch (gate.kind) {
    case 'constant':
      return `g${wire}=${Number(gate.value)}`
    case 'known':
      return `g${wire}=+(c${gate.cell}===c${gate.cell})`
    case 'bits':
      return `g${wire}=+((c${gate.cell}&${literal(gate.mask)})!==0)`
    case 'least':
      return `g${wire}=+(c${gate.cell}>=${literal(gate.value)})`
    case 'same':
      return `g${wire}=+(c${gate.low}===c${gate.high})`
    case 'not':
      return `g${wire}=g${gate.of}^1`
    case 'and':
      return `g${wire}=${gate.of.map((of) => `g${of}`).join('&')}`
    case 'or':
      return `g${wire}=${gate.of.map((of) => `g${of}`).join('|')}`
    case 'weigh': {
      const parts = gate.groups.flat().map(({ wire: of, points }) => `g${of}*${literal(points)}`)
      return `g${wire}=+(${[...parts, literal(gate.plus)].join('+')}>=0)`
    }
    case 'linear':
      return fitsDoubles(gate) ? `{${linearText(gate, wire)}}` : `g${wire}=x(${wire},c)`
    case 'ratios':
      return fitsDoubles(gate) ? `{${ratiosText(gate, wire)}}` : `g${wire}=x(${wire},c)`
  }
}

function codeText({ wires }: Plan['overall']): string {
  const parts = outcomes
    .filter((outcome) => wires[outcome] !== 0 && codeOf(outcome) > 0)
    .map((outcome) => `g${wires[outcome]}*${codeOf(outcome)}`)
  return parts.length > 0 ? parts.join('+') : '0'
}

function actualText({ actual, unknown, interval }: Figure): string {
  if (!actual) return 'NaN'
  return interval ? formulaText(actual) : `g${unknown}?NaN:${formulaText(actual)}`
}

function gapText({ gap, unmet, counted, strict }: Figure): string {
  if (!gap) return 'NaN'
  const size = `Math.abs(${formulaText(gap)})${counted && strict ? '+1' : ''}`
  return `g${unmet}?${counted ? `Math.ceil((${size})*${wholeSlack})` : size}:NaN`
}

function scoreText(plan: Plan, end: 'low' | 'high'): string {
  if (!plan.score) return 'NaN'
  const { groups, plus } = plan.score[end]
  const unit = Number(plan.score.unit.n) / Number(plan.score.unit.d)
  return formulaText({ kind: 'points', end, terms: groups.flat(), by: unit, plus: plus * unit })
}

/** The program as JavaScript: slot numbers and finite literals, nothing a policy or a firm has written. */
export function programText({ plan, figures }: Program, cells: number): string {
  const loads = Array.from({ length: cells }, (_, cell) => `c${cell}=c[${cell}]`)
  const lines = plan.gates.map(gateText)
  const names = plan.gates.map((_, wire) => `g${wire}=0`)
  return [
    ...(loads.length > 0 ? [`const ${loads.join(',')}`] : []),
    `let ${names.join(',')}`,
    ...lines,
    `return {outcome:${codeText(plan.overall)},`,
    `criteria:[${plan.criteria.map(codeText).join(',')}],`,
    `actual:[${figures.map(actualText).join(',')}],`,
    `gap:[${figures.map(gapText).join(',')}],`,
    `low:${scoreText(plan, 'low')},high:${scoreText(plan, 'high')},cells:c}`,
  ].join('\n')
}

/** Compiles with `new Function`; throws where the page's policy forbids it. */
export function generate(program: Program, cells: number): Run {
  const made = new Function('x', 'c', programText(program, cells))
  const exactly: Exactly = (wire, row) => {
    const gate = program.plan.gates[wire]
    const arithmetic = gate?.kind === 'linear' || gate?.kind === 'ratios'
    return arithmetic && decideExactly(gate, (cell) => row[cell] ?? Number.NaN) ? 1 : 0
  }
  return (row): Trace => made(exactly, row)
}
