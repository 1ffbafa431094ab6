import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import { divide, type Exact, multiply, parseExact, whole } from './exact.ts'
import { isPlain, type Reading } from './pack-problem.ts'

/** A number as written in a policy: `3%`, `1500万元`, `4亿元`, `3年`, `60分`. */
export interface Quantity {
  value: Exact
  /** Unit of the value as facts have it: 元 for money, `%` for shares. */
  unit: string
}

const shape = /^(-?\d+(?:\.\d+)?)\s*(%|亿元|万元|元|年|天|项|件|分|人|名|家|级)?$/

export function parseQuantity(given: unknown): Quantity | undefined {
  const parts = shape.exec(String(given))
  const number = parts?.[1] === undefined ? undefined : parseExact(parts[1])
  if (!parts || !number) return undefined
  switch (parts[2]) {
    case '%':
      return { value: divide(number, whole(100)), unit: '%' }
    case '亿元':
      return { value: multiply(number, whole(100_000_000)), unit: '元' }
    case '万元':
      return { value: multiply(number, whole(10_000)), unit: '元' }
    default:
      return { value: number, unit: parts[2] ?? '' }
  }
}

/**
 * A value that may change over time: a plain one, or a list of `{ from, value }`. A changed number is a new
 * dated row, never an edit; the latest row not after the day counts.
 */
export function datedValue(given: unknown, on: CalendarDate, reading: Reading): unknown {
  if (!Array.isArray(given)) return given
  let found: { from: CalendarDate; value: unknown } | undefined
  for (const [index, row] of given.entries()) {
    if (!isPlain(row) || !isCalendarDate(row.from))
      reading.at(index).report('not-a-date', { key: 'from' })
    else if (row.from <= on && row.from >= (found?.from ?? ''))
      found = { from: row.from, value: row.value }
  }
  if (!found) reading.report('no-value-on-date', { on })
  return found?.value
}

export function readQuantity(given: unknown, on: CalendarDate, reading: Reading): Quantity {
  const value = datedValue(given, on, reading)
  const quantity = parseQuantity(value)
  if (!quantity) reading.report('not-a-quantity', { given: value })
  return quantity ?? { value: whole(0), unit: '' }
}
