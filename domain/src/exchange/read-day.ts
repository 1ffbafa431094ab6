import type { Cell } from './cell.ts'
import type { RepairKind, RowProblem } from './repair.ts'

export type DayReading =
  | { kind: 'day'; day: string; repairs: RepairKind[] }
  | { kind: 'problem'; problem: RowProblem }

/** Days between Excel's day 0 (with its false 29 February 1900 behind it) and 1970-01-01. */
const serialOfEpoch = 25_569
const millisecondsPerDay = 86_400_000
/** 1927 to 2119: a smaller or larger number in a date column is something else. */
const serials = { least: 10_000, most: 80_000 }

/** Reads a calendar day: a date cell, a serial number, or one of the ways Chinese offices write it. */
export function readDay(cell: Cell): DayReading {
  if (typeof cell === 'object' && cell !== null) return { kind: 'day', day: cell.day, repairs: [] }
  if (typeof cell === 'number') return readDigits(cell, [])
  if (typeof cell !== 'string') return { kind: 'problem', problem: 'date-unreadable' }
  const text = cell.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (/^\d{5,8}$/.test(text)) return readDigits(Number(text), ['text-date'])
  const parts =
    /^(\d{4}) ?[-./年] ?(\d{1,2})(?: ?[-./月] ?(\d{1,2}))? ?[日号月]?(?:[ T]\d{1,2}:\d{2}.*)?$/.exec(
      text,
    )
  if (!parts) {
    const isYearOnly = /^\d{4} ?年?$/.test(text)
    return { kind: 'problem', problem: isYearOnly ? 'date-needs-month' : 'date-unreadable' }
  }
  const [, year = '', month = '', day] = parts
  const isIso = /^\d{4}-\d{2}-\d{2}$/.test(cell)
  const repairs: RepairKind[] = isIso ? [] : ['text-date']
  if (day === undefined) repairs.push('day-assumed')
  return checked(Number(year), Number(month), Number(day ?? '1'), repairs)
}

function readDigits(number: number, repairs: RepairKind[]): DayReading {
  if (Number.isInteger(number) && number >= 19_000_101 && number <= 21_991_231) {
    const year = Math.floor(number / 10_000)
    return checked(year, Math.floor(number / 100) % 100, number % 100, ['text-date'])
  }
  if (number >= 1900 && number <= 2199 && Number.isInteger(number)) {
    return { kind: 'problem', problem: 'date-needs-month' }
  }
  if (number < serials.least || number > serials.most) {
    return { kind: 'problem', problem: 'date-unreadable' }
  }
  const at = new Date((Math.floor(number) - serialOfEpoch) * millisecondsPerDay)
  return { kind: 'day', day: at.toISOString().slice(0, 10), repairs: [...repairs, 'serial-date'] }
}

function checked(year: number, month: number, day: number, repairs: RepairKind[]): DayReading {
  const at = new Date(Date.UTC(year, month - 1, day))
  const exists = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  if (!exists || year < 1900 || year > 2199) return { kind: 'problem', problem: 'date-unreadable' }
  return { kind: 'day', day: at.toISOString().slice(0, 10), repairs }
}
