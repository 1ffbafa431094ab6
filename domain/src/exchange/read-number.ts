import type { Cell } from './cell.ts'
import { ofDouble, shift } from './decimal.ts'
import type { RepairKind, RowProblem } from './repair.ts'
import { upperKey } from './upper-key.ts'
import type { Lexicon } from './vocabulary.ts'

export type NumberReading =
  | {
      kind: 'number'
      decimal: string
      /** The cell carried its own unit (万, 亿), which beats the column's. */
      scaled: boolean
      percent: boolean
      repairs: RepairKind[]
    }
  | { kind: 'problem'; problem: RowProblem }

/** Reads a number as people type it; what is not certainly one number is a problem, never a guess. */
export function readNumber(cell: Cell, lexicon: Lexicon): NumberReading {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return { kind: 'problem', problem: 'number-unreadable' }
    return { kind: 'number', decimal: ofDouble(cell), scaled: false, percent: false, repairs: [] }
  }
  if (typeof cell !== 'string') return { kind: 'problem', problem: 'number-unreadable' }
  const repairs: RepairKind[] = []
  const plain = cell.normalize('NFKC')
  if (plain !== cell) repairs.push('full-width')
  const text = upperKey(plain)
  if (text !== plain.toUpperCase()) repairs.push('whitespace')
  return readText(text, repairs, lexicon)
}

function readText(given: string, repairs: RepairKind[], lexicon: Lexicon): NumberReading {
  let text = given
  if (lexicon.foreignCurrency.some((word) => text.includes(word))) {
    return { kind: 'problem', problem: 'number-foreign-currency' }
  }
  if (/^\(.+\)$/.test(text)) {
    text = `-${text.slice(1, -1)}`
    repairs.push('negative-brackets')
  }
  const percent = text.endsWith('%')
  if (percent) {
    text = text.slice(0, -1)
    repairs.push('percent-sign')
  }
  text = without(text, lexicon.currency, 'currency-word', repairs)
  text = without(text, lexicon.counters, 'counter-word', repairs)
  const scale = takeMultiplier(text, lexicon)
  if (scale.power !== 0) repairs.push('unit-in-cell')
  const number = plainNumber(scale.rest, repairs)
  if (typeof number === 'string') {
    const decimal = shift(number, scale.power)
    return { kind: 'number', decimal, scaled: scale.power !== 0, percent, repairs }
  }
  const isInexact = lexicon.inexact.some((word) => text.includes(word))
  return { kind: 'problem', problem: isInexact ? 'number-inexact' : number.problem }
}

/** Takes currency or counting words off both ends, longest first as the list gives them. */
function without(text: string, words: readonly string[], kind: RepairKind, repairs: RepairKind[]) {
  for (const word of words) {
    const isAtStart = text.startsWith(word) && text.length > word.length
    const isAtEnd = text.endsWith(word) && text.length > word.length
    if (!isAtStart && !isAtEnd) continue
    repairs.push(kind)
    return isAtStart ? text.slice(word.length) : text.slice(0, -word.length)
  }
  return text
}

function takeMultiplier(text: string, { multipliers }: Lexicon) {
  let found = { word: '', power: 0 }
  for (const [word, power] of multipliers) {
    if (text.endsWith(word) && word.length > found.word.length) found = { word, power }
  }
  return { rest: text.slice(0, text.length - found.word.length), power: found.power }
}

function plainNumber(text: string, repairs: RepairKind[]): string | { problem: RowProblem } {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return shift(text.replace(/^\+/, ''), 0)
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) {
    repairs.push('thousands')
    return shift(text.replaceAll(',', '').replace(/^\+/, ''), 0)
  }
  const scientific = /^([+-]?\d(?:\.\d+)?)E([+-]?\d{1,2})$/.exec(text)
  if (scientific) {
    repairs.push('scientific')
    return shift((scientific[1] ?? '').replace(/^\+/, ''), Number(scientific[2]))
  }
  return { problem: text.includes(',') ? 'number-separators' : 'number-unreadable' }
}
