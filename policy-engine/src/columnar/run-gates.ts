import type { Gate, Weight, Wire } from '../circuit/circuit.ts'
import { decideExactly, doubtBand, exactBelow, fitsDoubles } from '../circuit/exact-gate.ts'
import { blockRows, type Columns } from './columns.ts'
import {
  addColumn,
  addShare,
  addSize,
  blockBytes,
  doubtKernel,
  leastKernel,
  pairKernel,
  sameKernel,
  startSum,
  twoGrowthsKernel,
} from './kernels.ts'
import { addGroups, atLeast, type PointPlanes } from './point-planes.ts'
import { invert, join, type Register, register } from './register.ts'

/** Scratch of one evaluation: a register for each wire, and sums. */
export interface Bench {
  columns: Columns
  gates: readonly Gate[]
  /** In order of evaluation. */
  wires: readonly Wire[]
  own: ReadonlyMap<Wire, Register>
  at: Register[]
  sum: Float64Array
  size: Float64Array
  doubt: Float64Array
  doubtful: Uint8Array
  /** Sums of the block at hand, by their groups. */
  points: Map<string, PointPlanes>
}

export function openBench(columns: Columns, gates: readonly Gate[], wires: readonly Wire[]): Bench {
  const own = new Map(wires.map((wire) => [wire, register()]))
  const at: Register[] = []
  for (const [wire, made] of own) at[wire] = made
  const [sum, size, doubt] = [0, 0, 0].map(() => new Float64Array(blockRows))
  const empty = new Float64Array(0)
  return {
    columns,
    gates,
    wires,
    own,
    at,
    sum: sum ?? empty,
    size: size ?? empty,
    doubt: doubt ?? empty,
    doubtful: new Uint8Array(blockBytes),
    points: new Map(),
  }
}

const nothing = new Float64Array(0)

function numbers({ columns }: Bench, cell: number): Float64Array {
  return columns.numbers[cell] ?? nothing
}

function plane({ columns }: Bench, cell: number, bit: number, from: number): Register | undefined {
  const bits = columns.bits[cell]?.[bit]
  return (
    bits && {
      bytes: new Uint8Array(bits.buffer, from / 8, blockBytes),
      words: new Int32Array(bits.buffer, from / 8, blockBytes / 4),
    }
  )
}

/** Rows in doubt are decided in big integers; a bit is corrected in place. */
function settle(
  bench: Bench,
  gate: Gate & { kind: 'linear' | 'ratios' },
  from: number,
  out: Uint8Array,
  doubtful: Uint8Array,
): void {
  for (const [byte, bits] of doubtful.entries())
    for (let bit = 0; bits >> bit !== 0; bit += 1) {
      if (((bits >> bit) & 1) === 0) continue
      const row = from + byte * 8 + bit
      const met = decideExactly(gate, (cell) => numbers(bench, cell)[row] ?? Number.NaN)
      const kept = (out[byte] ?? 0) & ~(1 << bit)
      out[byte] = met ? kept | (1 << bit) : kept
    }
}

/** Whether no row of these columns can leave the range in which doubles are exact. */
function staysExact({ columns }: Bench, gate: Gate & { kind: 'linear' }): boolean {
  let most = Math.abs(Number(gate.plus))
  for (const { cell, times } of gate.terms)
    most += Math.abs(Number(times)) * (columns.largest[cell] ?? Number.POSITIVE_INFINITY)
  return most < exactBelow
}

function runLinear(bench: Bench, gate: Gate & { kind: 'linear' }, from: number, out: Uint8Array) {
  const { sum, size, doubt, doubtful } = bench
  const plus = Number(gate.plus)
  const exact = staysExact(bench, gate)
  const [one, two, three] = gate.terms
  if (exact && one && two && !three) {
    const [x, y] = [numbers(bench, one.cell), numbers(bench, two.cell)]
    pairKernel([x, Number(one.times)], [y, Number(two.times)], plus, from, out)
    return
  }
  for (const [index, { cell, times }] of gate.terms.entries())
    if (index === 0) startSum(numbers(bench, cell), Number(times), plus, from, sum)
    else addColumn(numbers(bench, cell), Number(times), from, sum)
  leastKernel(sum, 0, 0, out)
  if (exact) return
  size.fill(Math.abs(plus))
  for (const { cell, times } of gate.terms) addSize(numbers(bench, cell), Number(times), from, size)
  doubtKernel(sum, size, doubtBand(gate.terms.length + 1), doubt)
  leastKernel(doubt, 0, 0, doubtful)
  settle(bench, gate, from, out, doubtful)
}

function runRatios(bench: Bench, gate: Gate & { kind: 'ratios' }, from: number, out: Uint8Array) {
  const { sum, size, doubt, doubtful } = bench
  const least = Number(gate.least.n) / Number(gate.least.d)
  const band = doubtBand(2 * gate.times.length + 2)
  const [newest = -1, middle = -1, oldest = -1] = gate.cells
  const [newer, older, more] = gate.times
  if (newer !== undefined && older !== undefined && more === undefined) {
    const series = [newest, middle, oldest].map((cell) => numbers(bench, cell))
    const [x = nothing, y = nothing, z = nothing] = series
    const weights = [Number(newer), Number(older)] as const
    twoGrowthsKernel([x, y, z], weights, least, band, from, out, doubtful)
    settle(bench, gate, from, out, doubtful)
    return
  }
  sum.fill(-least)
  size.fill(Math.abs(least))
  for (const [index, times] of gate.times.entries()) {
    const [over, under] = [gate.cells[index] ?? -1, gate.cells[index + 1] ?? -1]
    addShare(numbers(bench, over), numbers(bench, under), Number(times), from, sum, size)
  }
  leastKernel(sum, 0, 0, out)
  doubtKernel(sum, size, band, doubt)
  leastKernel(doubt, 0, 0, doubtful)
  settle(bench, gate, from, out, doubtful)
}

function runGate(bench: Bench, gate: Gate, out: Register, from: number): Register {
  const { at } = bench
  switch (gate.kind) {
    case 'constant':
      out.bytes.fill(gate.value ? 255 : 0)
      return out
    case 'known':
      return plane(bench, gate.cell, 0, from) ?? out
    case 'bits': {
      const planes = (bench.columns.bits[gate.cell] ?? []).flatMap((_, bit) => {
        const found = (gate.mask >> bit) & 1 ? plane(bench, gate.cell, bit, from) : undefined
        return found ? [found] : []
      })
      const [only, second] = planes
      if (only && !second) return only
      join(
        out.words,
        planes.map(({ words }) => words),
        'or',
      )
      return out
    }
    case 'least':
      leastKernel(numbers(bench, gate.cell), gate.value, from, out.bytes)
      return out
    case 'same':
      sameKernel(numbers(bench, gate.low), numbers(bench, gate.high), from, out.bytes)
      return out
    case 'not':
      invert(out.words, at[gate.of]?.words ?? out.words)
      return out
    case 'and':
    case 'or':
      join(
        out.words,
        gate.of.map((wire) => at[wire]?.words ?? out.words),
        gate.kind,
      )
      return out
    case 'weigh':
      atLeast(pointsOf(bench, gate.groups), -gate.plus, out.words)
      return out
    default:
      return runArithmetic(bench, gate, out, from)
  }
}

function runArithmetic(
  bench: Bench,
  gate: Gate & { kind: 'linear' | 'ratios' },
  out: Register,
  from: number,
): Register {
  if (!fitsDoubles(gate)) {
    bench.doubtful.fill(255)
    settle(bench, gate, from, out.bytes, bench.doubtful)
  } else if (gate.kind === 'linear') runLinear(bench, gate, from, out.bytes)
  else runRatios(bench, gate, from, out.bytes)
  return out
}

/** Points of a block, added up once however many lines they are held against. */
export function pointsOf(bench: Bench, groups: readonly (readonly Weight[])[]): PointPlanes {
  const key = JSON.stringify(groups)
  const found = bench.points.get(key)
  if (found) return found
  const planes = addGroups(groups, (wire) => bench.at[wire]?.words ?? noWords)
  bench.points.set(key, planes)
  return planes
}

const noWords = new Int32Array(blockBytes / 4)

/** Runs every gate over one block; afterwards `at` holds the bits of each wire. */
export function runGates(bench: Bench, from: number): void {
  bench.points.clear()
  for (const wire of bench.wires) {
    const gate = bench.gates[wire]
    const out = bench.own.get(wire)
    if (gate && out) bench.at[wire] = runGate(bench, gate, out, from)
  }
}
