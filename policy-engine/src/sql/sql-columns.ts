import { type Field, type Layout, wordBit } from '../pack-rows/layout.ts'

/** A column of the wide table: one per cell, named by us. NULL is unknown. */
export interface SqlColumn {
  name: string
  type: 'int8' | 'int4' | 'boolean'
}

/** PostgreSQL cuts names after 63 bytes. */
const longest = 63

function plain(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
}

function nameOf({ slot, edition }: Field, end: string): string {
  const year = slot.year === undefined ? '' : slot.year < 0 ? `_m${-slot.year}` : `_p${slot.year}`
  return `${plain(slot.fact)}${year}${edition === undefined ? '' : `_e${plain(edition)}`}${end}`
}

function columnsOf(field: Field): SqlColumn[] {
  switch (field.kind) {
    case 'number':
      return [{ name: nameOf(field, ''), type: 'int8' }]
    case 'tally':
      return [
        { name: nameOf(field, '_low'), type: 'int8' },
        { name: nameOf(field, '_high'), type: 'int8' },
      ]
    case 'yes-no':
      return [{ name: nameOf(field, ''), type: 'boolean' }]
    default:
      return [{ name: nameOf(field, ''), type: 'int4' }]
  }
}

/** The columns by cell. */
export function sqlColumns(layout: Layout): SqlColumn[] {
  const columns = layout.fields.flatMap(columnsOf)
  const names = new Set<string>()
  return columns.map((column, cell) => {
    const free = column.name.length <= longest && !names.has(column.name)
    const name = free ? column.name : `cell_${cell}`
    names.add(name)
    return { ...column, name }
  })
}

/** A table of one row per firm for these rules; `key` is the firm. */
export function createTable(layout: Layout, table: string): string {
  const columns = sqlColumns(layout).map(({ name, type }) => `  "${name}" ${type}`)
  return [
    `create table ${quoted(table)} (`,
    ['  "key" int8 primary key', ...columns].join(',\n'),
    ')',
  ].join('\n')
}

const identifier = /^[a-z][a-z0-9_]{0,62}$/

export function quoted(name: string): string {
  if (!identifier.test(name)) throw new RangeError('only plain names reach SQL')
  return `"${name}"`
}

/** Bits of a words cell as its column has them: without the known bit, which is NULL or not. */
export function columnMask(mask: number): number {
  return mask >> 1
}

/** No upper bound: above every figure a cell can hold. */
const unbounded = 2 ** 53

export type SqlValue = number | boolean | null

/** A packed row as values for the columns. */
export function sqlValues(layout: Layout, cells: ArrayLike<number>): SqlValue[] {
  const number = (cell: number) => {
    const value = cells[cell] ?? Number.NaN
    return Number.isNaN(value) ? null : Math.min(value, unbounded)
  }
  return layout.fields.flatMap((field): SqlValue[] => {
    if (field.kind === 'number') return [number(field.cell)]
    if (field.kind === 'tally') return [number(field.low), number(field.high)]
    const value = cells[field.cell] ?? 0
    if (value === 0) return [null]
    return field.kind === 'yes-no' ? [(value & wordBit(0)) !== 0] : [columnMask(value)]
  })
}
