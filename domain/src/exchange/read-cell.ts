import type { Cell } from './cell.ts'
import { cellText } from './cell.ts'
import { isWhole, roundTo, shift, wholeDigits } from './decimal.ts'
import { readDay } from './read-day.ts'
import { readNumber } from './read-number.ts'
import type { RepairKind, RowProblem } from './repair.ts'
import { upperKey } from './upper-key.ts'
import type { Field, Unit, Vocabulary } from './vocabulary.ts'

export type CellReading =
  | { kind: 'value'; value: string | boolean; repairs: RepairKind[] }
  | { kind: 'unknown'; repairs: RepairKind[] }
  | { kind: 'problem'; problem: RowProblem; detail?: string }

const longestText = 500
const moneyDigits = 15
const errorCell = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/

/**
 * Reads one cell of a plain kind. Numbers come back as exact decimal text, money in 元, shares as
 * fractions. A word for "nobody knows" is unknown, never 0.
 */
export function readCell(
  cell: Cell,
  field: Field,
  unit: Unit | undefined,
  vocabulary: Vocabulary,
): CellReading {
  const { lexicon } = vocabulary
  const key = upperKey(cellText(cell))
  if (key === '') return { kind: 'unknown', repairs: [] }
  if (errorCell.test(key) && !lexicon.unknown.has(key)) {
    return { kind: 'problem', problem: 'error-cell' }
  }
  // 有 / 无 answer a question; in any other column 无 says that nobody knows.
  const isAnswer = field.kind === 'yes-no' && lexicon.no.has(key)
  if (lexicon.unknown.has(key) && !isAnswer) return { kind: 'unknown', repairs: ['unknown-word'] }
  switch (field.kind) {
    case 'money':
    case 'count':
    case 'decimal':
    case 'share':
      return readQuantity(cell, field.kind, unit, vocabulary)
    case 'date':
      return readDate(cell)
    case 'year':
      return readYear(key)
    case 'yes-no':
      return readYesNo(cell, key, vocabulary)
    default:
      return readPlainText(cell)
  }
}

type QuantityKind = 'money' | 'count' | 'decimal' | 'share'

function readQuantity(
  cell: Cell,
  kind: QuantityKind,
  unit: Unit | undefined,
  { lexicon }: Vocabulary,
): CellReading {
  const number = readNumber(cell, lexicon)
  if (number.kind === 'problem') return number
  const repairs = [...number.repairs]
  let value = number.decimal
  if (kind === 'share') {
    if (number.percent) value = shift(value, -2)
    else if (unit === 'percent') {
      value = shift(value, -2)
      repairs.push('percent-of-column')
    }
    return isShare(value) ? done(value, repairs) : { kind: 'problem', problem: 'share-too-large' }
  }
  if (number.percent) return { kind: 'problem', problem: 'number-unreadable' }
  if (typeof unit === 'number' && unit !== 0 && !number.scaled) {
    value = shift(value, unit)
    repairs.push('unit-of-column')
  }
  return kind === 'money' ? readMoney(value, repairs) : readCount(value, kind, repairs)
}

function readMoney(value: string, repairs: RepairKind[]): CellReading {
  const rounded = roundTo(value, 2)
  if (rounded !== value) repairs.push('rounded')
  if (wholeDigits(rounded) > moneyDigits) return { kind: 'problem', problem: 'number-too-large' }
  return done(rounded, repairs)
}

function readCount(value: string, kind: QuantityKind, repairs: RepairKind[]): CellReading {
  if (value.startsWith('-')) return { kind: 'problem', problem: 'number-negative' }
  if (kind === 'count' && !isWhole(value)) return { kind: 'problem', problem: 'number-fraction' }
  if (wholeDigits(value) > 9) return { kind: 'problem', problem: 'number-too-large' }
  return done(value, repairs)
}

function isShare(value: string): boolean {
  return value === '1' || /^0(?:\.\d+)?$/.test(value)
}

function done(value: string, repairs: RepairKind[]): CellReading {
  return { kind: 'value', value, repairs }
}

function readDate(cell: Cell): CellReading {
  const read = readDay(cell)
  if (read.kind === 'problem') return read
  return { kind: 'value', value: read.day, repairs: read.repairs }
}

function readYear(key: string): CellReading {
  const year = /^(?:19|20)\d{2}/.exec(key)?.[0]
  const rest = key.slice(4)
  if (year === undefined || /\d/.test(rest)) return { kind: 'problem', problem: 'year-unreadable' }
  return { kind: 'value', value: year, repairs: [] }
}

function readYesNo(cell: Cell, key: string, { lexicon }: Vocabulary): CellReading {
  const is = typeof cell === 'boolean' ? cell : lexicon.yes.has(key)
  if (!is && cell !== false && !lexicon.no.has(key)) {
    return { kind: 'problem', problem: 'yes-no-unreadable' }
  }
  return { kind: 'value', value: is, repairs: [] }
}

function readPlainText(cell: Cell): CellReading {
  const given = cellText(cell)
  const value = given.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  if (value.length > longestText) return { kind: 'problem', problem: 'text-too-long' }
  return { kind: 'value', value, repairs: value === given ? [] : ['whitespace'] }
}
