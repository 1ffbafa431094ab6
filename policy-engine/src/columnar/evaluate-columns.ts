import { no, type Wire } from '../circuit/circuit.ts'
import { reach } from '../circuit/prune.ts'
import { shownGap } from '../trace/formula.ts'
import type { Figure, Program } from '../trace/trace.ts'
import { blockRows, type Columns, shareable } from './columns.ts'
import { type FormulaInput, formulaInto } from './formula-kernel.ts'
import { blockBytes, codeKernel } from './kernels.ts'
import { readPoints } from './point-planes.ts'
import { type Bench, openBench, pointsOf, runGates } from './run-gates.ts'

/** The three bits of the outcome codes of one criterion; a bit no firm can have has no plane. */
export type CodePlanes = readonly (Uint8Array | undefined)[]

/** What is known of a registry after a run: a byte per firm, and up to three bits per firm and criterion. */
export interface Verdicts {
  rows: number
  outcome: Uint8Array
  criteria: readonly CodePlanes[]
  /** Points in hand and still possible, where the standard has a scorecard. */
  score?: { low: Float64Array; high: Float64Array }
  /** The gap of each unmet figure, NaN elsewhere. */
  gaps?: readonly Float64Array[]
}

export interface Want {
  gaps?: boolean
}

function planeFor(wire: Wire, room: number): Uint8Array | undefined {
  return wire === no ? undefined : new Uint8Array(shareable(room / 8))
}

/** Room for the verdicts of a registry; shared, so that workers can fill it block by block. */
export function makeRoom({ plan, figures }: Program, rows: number, want: Want = {}): Verdicts {
  const room = Math.ceil(rows / blockRows) * blockRows
  const column = () => new Float64Array(shareable(room * 8))
  return {
    rows,
    outcome: new Uint8Array(shareable(rows)),
    criteria: plan.criteria.map(({ bits: [one, two, four] }) => [
      planeFor(one, room),
      planeFor(two, room),
      planeFor(four, room),
    ]),
    ...(plan.score && { score: { low: column(), high: column() } }),
    ...(want.gaps && { gaps: figures.map(column) }),
  }
}

function outputsOf({ plan, figures }: Program, { score, gaps }: Verdicts): Wire[] {
  const points = (formula: Figure['gap']) =>
    formula?.kind === 'points' ? formula.terms.map(({ wire }) => wire) : []
  const sums = score && plan.score ? [plan.score.low, plan.score.high] : []
  return [
    ...plan.overall.bits,
    ...plan.criteria.flatMap(({ bits }) => bits),
    ...sums.flatMap(({ groups }) => groups.flat().map(({ wire }) => wire)),
    ...(gaps ? figures.flatMap(({ unmet, gap }) => [unmet, ...points(gap)]) : []),
  ]
}

const none = new Uint8Array(blockBytes)
const noNumbers = new Float64Array(0)

function writeGap(figure: Figure, input: FormulaInput, out: Float64Array): void {
  if (!figure.gap) {
    out.fill(Number.NaN)
    return
  }
  formulaInto(figure.gap, input, out)
  const unmet = input.bits(figure.unmet)
  for (let row = 0; row < blockRows; row += 1)
    out[row] =
      ((unmet[row >> 3] ?? 0) >> (row & 7)) & 1
        ? shownGap(out[row] ?? 0, figure.counted, figure.strict)
        : Number.NaN
}

function writeBlock(program: Program, bench: Bench, from: number, into: Verdicts): void {
  const { plan, figures } = program
  const bits = (wire: Wire) => bench.at[wire]?.bytes ?? none
  const input: FormulaInput = {
    numbers: (cell) => bench.columns.numbers[cell] ?? noNumbers,
    bits,
    from,
  }
  const [one, two, four] = plan.overall.bits
  const rows = Math.min(blockRows, into.rows - from)
  codeKernel([bits(one), bits(two), bits(four)], rows, into.outcome.subarray(from, from + rows))
  for (const [index, criterion] of plan.criteria.entries())
    for (const [place, wire] of criterion.bits.entries())
      into.criteria[index]?.[place]?.set(bits(wire), from / 8)
  for (const end of ['low', 'high'] as const) {
    const sum = plan.score?.[end]
    const out = into.score?.[end].subarray(from, from + blockRows)
    if (!sum || !out || !plan.score) continue
    const unit = Number(plan.score.unit.n) / Number(plan.score.unit.d)
    readPoints(pointsOf(bench, sum.groups), unit, sum.plus * unit, out)
  }
  if (into.gaps)
    for (const [index, figure] of figures.entries()) {
      const out = into.gaps[index]?.subarray(from, from + blockRows)
      if (out) writeGap(figure, input, out)
    }
}

/**
 * Judges the firms of `columns` from row `from` up to `to` (whole blocks; a worker takes a part) and writes
 * into `into`. Rows listed in `columns.inexact` are left for `patchVerdicts`.
 */
export function evaluateColumns(
  program: Program,
  columns: Columns,
  into: Verdicts,
  { from = 0, to = columns.rows }: { from?: number; to?: number } = {},
): void {
  if (from % blockRows !== 0) throw new RangeError('a part starts at a block')
  const outputs = outputsOf(program, into)
  const bench = openBench(columns, program.plan.gates, reach(program.plan.gates, outputs))
  for (let row = from; row < to; row += blockRows) {
    runGates(bench, row)
    writeBlock(program, bench, row, into)
  }
}
