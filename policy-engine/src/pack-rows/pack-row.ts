import { compareExact, toScaledInteger } from '../exact.ts'
import { slotKey } from '../rule.ts'
import type { Range, SlotValue, SlotValues } from '../slot-value.ts'
import { type Field, knownBit, type Layout, wordBit, yesBit } from './layout.ts'

/** The slots of each edition a layout serves; a field of no edition of its own takes any of them. */
export type ValueOf = (field: Field) => SlotValue | undefined

/** Cells that cannot hold a value exactly. */
const inexact = Symbol('inexact')

type Cell = number | typeof inexact

function packLow(range: Range | undefined, scale: number): Cell {
  return range ? (toScaledInteger(range.low, scale) ?? inexact) : Number.NaN
}

function packHigh(range: Range | undefined, scale: number): Cell {
  if (!range) return Number.NaN
  if (range.high === null) return Number.POSITIVE_INFINITY
  return toScaledInteger(range.high, scale) ?? inexact
}

function packPoint(range: Range | undefined, scale: number): Cell {
  if (!range) return Number.NaN
  if (range.high === null || compareExact(range.low, range.high) !== 0) return inexact
  return packLow(range, scale)
}

function packWords(given: readonly string[] | undefined, words: readonly string[]): number {
  if (!given) return 0
  let bits = knownBit
  for (const word of given) {
    const index = words.indexOf(word)
    bits |= wordBit(index < 0 ? words.length : index)
  }
  return bits
}

function packChoice(field: Field & { kind: 'choice' | 'choices' }, value: SlotValue | undefined) {
  if (field.kind === 'choices')
    return packWords(value?.kind === 'choices' ? value.held : undefined, field.words)
  const possible = value?.kind === 'choice' ? value.possible : undefined
  // Of a source the first word counts, of an empty list nothing can be said bit by bit: the interpreter's.
  if (possible?.length === 0 || (field.ordered && possible && possible.length > 1)) return inexact
  const others = possible?.filter((word) => !field.words.includes(word)) ?? []
  if (others.length > 1) return inexact
  return packWords(possible, field.words)
}

function packField(field: Field, value: SlotValue | undefined): [Cell, Cell?] {
  switch (field.kind) {
    case 'number':
      return [packPoint(value?.kind === 'number' ? value.range : undefined, field.scale)]
    case 'tally': {
      const range = value?.kind === 'number' ? value.range : undefined
      return [packLow(range, field.scale), packHigh(range, field.scale)]
    }
    case 'yes-no': {
      const yes = value?.kind === 'yes-no' ? value.value : undefined
      return [yes === undefined ? 0 : yes ? knownBit | yesBit : knownBit]
    }
    default:
      return [packChoice(field, value)]
  }
}

/**
 * One firm as numbers. Undefined when a value has more decimals than its fact keeps or is too large for a
 * double to hold exactly: such a row goes to the interpreter, which is slower and still right.
 */
export function packRow(layout: Layout, read: ValueOf): Float64Array | undefined {
  const cells = new Float64Array(layout.cells)
  let at = 0
  for (const field of layout.fields)
    for (const cell of packField(field, read(field))) {
      if (cell === undefined) continue
      if (cell === inexact) return undefined
      cells[at] = cell
      at += 1
    }
  return cells
}

/** Packs the slots of a single standard. */
export function packSlots(layout: Layout, slots: SlotValues): Float64Array | undefined {
  return packRow(layout, ({ slot }) => slots.get(slotKey(slot)))
}
