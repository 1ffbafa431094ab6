import type { Gate, Wire } from '../circuit/circuit.ts'
import { doubtBand, fitsDoubles } from '../circuit/exact-gate.ts'
import { knownBit, yesBit } from '../pack-rows/layout.ts'
import { columnMask, quoted, type SqlColumn } from './sql-columns.ts'

/** Cells are below 2^53; with coefficients up to this in all, a sum stays inside int8. */
const mostInt8 = 1023n

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

function whole(value: bigint | number): string {
  const text = String(value)
  if (!/^-?\d+$/.test(text)) throw new RangeError('only whole numbers reach SQL')
  return text.startsWith('-') ? `(${text})` : text
}

function real(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('only finite numbers reach SQL')
  return `'${value}'::float8`
}

function linearSql(
  { terms, plus }: Gate & { kind: 'linear' },
  name: (cell: number) => string,
): string {
  const total = terms.reduce((sum, { times }) => sum + magnitude(times), 0n)
  const fits = total <= mostInt8 && magnitude(plus) < 2n ** 61n
  const cast = fits ? '' : '::numeric'
  const parts = terms.map(({ cell, times }) =>
    times === 1n && fits ? name(cell) : `${whole(times)}${fits ? '::int8' : cast} * ${name(cell)}`,
  )
  return `${parts.join(' + ')} + ${whole(plus)}${fits ? '::int8' : cast} >= 0`
}

/** Σ times · newer/older against the line, multiplied out by every divisor: exact, and no division by zero. */
function exactRatios(gate: Gate & { kind: 'ratios' }, name: (cell: number) => string): string {
  const cells = gate.cells.map((cell) => `${name(cell)}::numeric`)
  const under = cells.slice(1)
  const sum = gate.times.map((times, index) => {
    const others = under.filter((_, at) => at !== index)
    return [whole(times * gate.least.d), cells[index] ?? '0', ...others].join(' * ')
  })
  const line = [whole(gate.least.n), ...under].join(' * ')
  return `${sum.join(' + ')} ${gate.strict ? '>' : '>='} ${line}`
}

/** Doubles first; where they cannot tell, exact arithmetic. Both give NULL for what is unknown. */
function ratiosSql(gate: Gate & { kind: 'ratios' }, name: (cell: number) => string): string {
  const exact = exactRatios(gate, name)
  if (!fitsDoubles(gate)) return `((${exact}) is true)`
  const parts = gate.times.map(
    (times, index) =>
      `${real(Number(times))} * ${name(gate.cells[index] ?? -1)} / nullif(${name(gate.cells[index + 1] ?? -1)}, 0)`,
  )
  const line = real(Number(gate.least.n) / Number(gate.least.d))
  const sum = `${parts.join(' + ')} - ${line}`
  const size = [...parts.map((part) => `abs(${part})`), `abs(${line})`].join(' + ')
  const band = real(doubtBand(2 * gate.times.length + 2))
  return `(case when abs(${sum}) > ${band} * (${size}) then ${sum} > 0 else (${exact}) is true end)`
}

function bitsSql({ cell, mask }: Gate & { kind: 'bits' }, columns: readonly SqlColumn[]): string {
  const column = columns[cell]
  const name = quoted(column?.name ?? '')
  if (column?.type === 'boolean') return mask & yesBit ? name : 'false'
  return `${name} & ${whole(columnMask(mask))} <> 0`
}

/** A gate that reads cells directly, as a comparison that is NULL where a cell is; the others have none. */
function comparisonSql(gate: Gate, columns: readonly SqlColumn[]): string | undefined {
  const name = (cell: number) => quoted(columns[cell]?.name ?? '')
  switch (gate.kind) {
    case 'bits':
      return isKnown(gate) ? undefined : bitsSql(gate, columns)
    case 'least':
      return `${name(gate.cell)} >= ${whole(gate.value)}`
    case 'same':
      return `${name(gate.low)} = ${name(gate.high)}`
    case 'linear':
      return linearSql(gate, name)
    default:
      return undefined
  }
}

/** The cells of which a gate that is on says that they are known. */
function cellsRead(gate: Gate): readonly number[] {
  switch (gate.kind) {
    case 'least':
    case 'bits':
    case 'known':
      return [gate.cell]
    case 'same':
      return [gate.low, gate.high]
    case 'linear':
      return gate.terms.map(({ cell }) => cell)
    default:
      return []
  }
}

function isKnown(gate: Gate | undefined): gate is Gate & { kind: 'known' | 'bits' } {
  return gate?.kind === 'known' || (gate?.kind === 'bits' && gate.mask === knownBit)
}

/** The parts of a condition under which a share may be taken at all; anything else stays as it is. */
function guardsOf(gates: readonly Gate[], wire: Wire): readonly Wire[] {
  const gate = gates[wire]
  if (gate?.kind !== 'and') return [wire]
  const parts = gate.of.flatMap((part) => guardsOf(gates, part))
  const plain = parts.every((part) => isKnown(gates[part]) || gates[part]?.kind === 'least')
  return plain ? parts : [wire]
}

/** What `gateSql` needs to see of the circuit around a gate. */
export interface GateContext {
  columns: readonly SqlColumn[]
  gates: readonly Gate[]
  text(wire: Wire): string
}

/**
 * "known and not (x ≥ v)" is one comparison in SQL, `x < v`, for NULL fails it; and a comparison that holds
 * needs no "is not null" beside it.
 */
function andParts({ columns, gates, text }: GateContext, given: readonly Wire[]): string[] {
  const of = [...new Set(given.flatMap((wire) => guardsOf(gates, wire)))]
  const known = new Set(of.flatMap((wire) => (isKnown(gates[wire]) ? cellsRead(gates[wire]) : [])))
  const implied = new Set<number>()
  const parts = of.flatMap((wire) => {
    const gate = gates[wire]
    if (!gate || isKnown(gate)) return []
    const inner = gate.kind === 'not' ? gates[gate.of] : undefined
    const comparison = inner && comparisonSql(inner, columns)
    const read = cellsRead(inner ?? gate)
    const fails = comparison !== undefined && read.every((cell) => known.has(cell))
    if (gate.kind !== 'not' || fails) for (const cell of read) implied.add(cell)
    return [fails ? `((${comparison}) is false)` : text(wire)]
  })
  const left = of.filter((wire) => {
    const gate = gates[wire]
    return isKnown(gate) && !implied.has(gate.cell)
  })
  return [...left.map(text), ...parts]
}

/** One gate as a boolean that is never NULL; `text` gives its inputs. */
export function gateSql(gate: Gate, context: GateContext): string {
  const { columns, text } = context
  const name = (cell: number) => quoted(columns[cell]?.name ?? '')
  if (isKnown(gate)) return `(${name(gate.cell)} is not null)`
  switch (gate.kind) {
    case 'constant':
      return String(gate.value)
    case 'ratios':
      return ratiosSql(gate, name)
    case 'weigh': {
      const parts = gate.groups.map((group) => {
        const rows = group.map(({ wire, points }) => `when ${text(wire)} then ${whole(points)}`)
        return `case ${rows.join(' ')} else 0 end`
      })
      return `(${[...parts, whole(gate.plus)].join(' + ')} >= 0)`
    }
    case 'not':
      return `(not ${text(gate.of)})`
    case 'and':
      return `(${andParts(context, gate.of).join(' and ')})`
    case 'or':
      return `(${gate.of.map(text).join(' or ')})`
    default:
      return `((${comparisonSql(gate, columns)}) is true)`
  }
}
