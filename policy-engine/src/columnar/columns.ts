import type { Field, Layout } from '../pack-rows/layout.ts'
import { packRow, type ValueOf } from '../pack-rows/pack-row.ts'

/**
 * A registry by columns. A number is a column of doubles beside one bit per firm that says it is known;
 * words and yes/no are one bit per firm each. Bits lie eight firms to a byte, the first firm lowest. All
 * buffers may be shared: workers take ranges of whole blocks.
 */
export interface Columns {
  rows: number
  /** By cell; only number cells have one. Unknown figures are 0 here. */
  numbers: readonly (Float64Array | undefined)[]
  /** By cell: the known bits of a number cell at 0, the bits of a words cell by place. */
  bits: readonly (readonly Uint8Array[])[]
  /** The largest magnitude in each number cell: where it is small, sums need no guard against rounding. */
  largest: readonly number[]
  /** Firms whose values no cell holds exactly; the interpreter judges them. */
  inexact: readonly number[]
}

/** Blocks are the unit of work: small enough for the nearest cache, whole bytes. */
export const blockRows = 8192

function cellsOf(field: Field): { cell: number; bits: number; number: boolean }[] {
  switch (field.kind) {
    case 'number':
      return [{ cell: field.cell, bits: 1, number: true }]
    case 'tally':
      return [
        { cell: field.low, bits: 1, number: true },
        { cell: field.high, bits: 1, number: true },
      ]
    case 'yes-no':
      return [{ cell: field.cell, bits: 2, number: false }]
    default:
      return [{ cell: field.cell, bits: field.words.length + 2, number: false }]
  }
}

/** Memory other threads may share; plain memory where a page is not isolated. */
export function shareable(bytes: number): SharedArrayBuffer | ArrayBuffer {
  return typeof SharedArrayBuffer === 'undefined'
    ? new ArrayBuffer(bytes)
    : new SharedArrayBuffer(bytes)
}

/** Fills columns firm by firm. */
export class ColumnsBuilder {
  readonly #layout: Layout
  readonly #numbers: (Float64Array | undefined)[] = []
  readonly #bits: Uint8Array[][] = []
  readonly #largest: number[] = []
  readonly #inexact: number[] = []
  readonly #rows: number
  #next = 0

  constructor(layout: Layout, rows: number) {
    this.#layout = layout
    this.#rows = rows
    const room = Math.ceil(rows / blockRows) * blockRows
    for (const { cell, bits, number } of layout.fields.flatMap(cellsOf)) {
      this.#numbers[cell] = number ? new Float64Array(shareable(room * 8)) : undefined
      this.#bits[cell] = Array.from({ length: bits }, () => new Uint8Array(shareable(room / 8)))
      this.#largest[cell] = 0
    }
  }

  /** Adds the next firm. */
  add(read: ValueOf): void {
    const cells = packRow(this.#layout, read)
    if (cells) this.addPacked(cells)
    else {
      this.#inexact.push(this.#next)
      this.#next += 1
    }
  }

  /** Adds a firm that is packed already. */
  addPacked(cells: ArrayLike<number>): void {
    const row = this.#next
    const place = row >> 3
    const bit = 1 << (row & 7)
    for (const [cell, planes] of this.#bits.entries()) {
      const value = cells[cell] ?? Number.NaN
      const column = this.#numbers[cell]
      if (!column) this.#setBits(planes, value, place, bit)
      else if (!Number.isNaN(value)) {
        column[row] = value
        this.#setBits(planes, 1, place, bit)
        this.#largest[cell] = Math.max(this.#largest[cell] ?? 0, Math.abs(value))
      }
    }
    this.#next += 1
  }

  #setBits(planes: readonly Uint8Array[], value: number, place: number, bit: number): void {
    for (const [index, plane] of planes.entries())
      if ((value >> index) & 1) plane[place] = (plane[place] ?? 0) | bit
  }

  finish(): Columns {
    if (this.#next !== this.#rows) throw new RangeError('every firm announced must be added')
    return {
      rows: this.#rows,
      numbers: this.#numbers,
      bits: this.#bits,
      largest: this.#largest,
      inexact: this.#inexact,
    }
  }
}
