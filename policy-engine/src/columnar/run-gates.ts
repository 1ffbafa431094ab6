import type { Gate, Wire } from '../circuit/circuit.ts'
import { decideExactly, doubtBand, exactBelow, fitsDoubles } from '../circuit/exact-gate.ts'
import { blockRows, type Columns } from './columns.ts'
import {
  addColumn,
  addPoints,
  addShare,
  addSize,
  blockBytes,
  doubtKernel,
  leastKernel,
  sameKernel,
  startSum,
} from './kernels.ts'

/** The bits of one wire over a block, by bytes and by words of four. */
interface Register {
  bytes: Uint8Array
  words: Int32Array
}

function register(): Register {
  const bytes = new Uint8Array(blockBytes)
  return { bytes, words: new Int32Array(bytes.buffer) }
}

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

function join(into: Int32Array, of: readonly Int32Array[], kind: 'and' | 'or'): void {
  const [first, ...others] = of
  if (first) into.set(first)
  else into.fill(kind === 'and' ? -1 : 0)
  for (const other of others)
    if (kind === 'and')
      for (let word = 0; word < into.length; word += 1)
        into[word] = (into[word] ?? 0) & (other[word] ?? 0)
    else
      for (let word = 0; word < into.length; word += 1)
        into[word] = (into[word] ?? 0) | (other[word] ?? 0)
}

function invert(into: Int32Array, of: Int32Array): void {
  for (let word = 0; word < into.length; word += 1) into[word] = ~(of[word] ?? 0)
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
  for (const [index, { cell, times }] of gate.terms.entries())
    if (index === 0) startSum(numbers(bench, cell), Number(times), plus, from, sum)
    else addColumn(numbers(bench, cell), Number(times), from, sum)
  leastKernel(sum, 0, 0, out)
  if (staysExact(bench, gate)) return
  size.fill(Math.abs(plus))
  for (const { cell, times } of gate.terms) addSize(numbers(bench, cell), Number(times), from, size)
  doubtKernel(sum, size, doubtBand(gate.terms.length + 1), doubt)
  leastKernel(doubt, 0, 0, doubtful)
  settle(bench, gate, from, out, doubtful)
}

function runRatios(bench: Bench, gate: Gate & { kind: 'ratios' }, from: number, out: Uint8Array) {
  const { sum, size, doubt, doubtful } = bench
  const least = Number(gate.least.n) / Number(gate.least.d)
  sum.fill(-least)
  size.fill(Math.abs(least))
  for (const [index, times] of gate.times.entries()) {
    const [over, under] = [gate.cells[index] ?? -1, gate.cells[index + 1] ?? -1]
    addShare(numbers(bench, over), numbers(bench, under), Number(times), from, sum, size)
  }
  leastKernel(sum, 0, 0, out)
  doubtKernel(sum, size, doubtBand(2 * gate.times.length + 2), doubt)
  leastKernel(doubt, 0, 0, doubtful)
  settle(bench, gate, from, out, doubtful)
}

function runGate(bench: Bench, gate: Gate, out: Register, from: number): Register {
  const { at, sum } = bench
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
      sum.fill(gate.plus)
      for (const { wire, points } of gate.terms)
        addPoints(at[wire]?.bytes ?? out.bytes, points, sum)
      leastKernel(sum, 0, 0, out.bytes)
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

/** Runs every gate over one block; afterwards `at` holds the bits of each wire. */
export function runGates(bench: Bench, from: number): void {
  for (const wire of bench.wires) {
    const gate = bench.gates[wire]
    const out = bench.own.get(wire)
    if (gate && out) bench.at[wire] = runGate(bench, gate, out, from)
  }
}
