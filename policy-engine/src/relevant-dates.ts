import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import { isPlain } from './pack-problem.ts'
import type { StandardSource } from './read-standard.ts'

function datesIn(given: unknown): CalendarDate[] {
  if (Array.isArray(given)) return given.flatMap(datesIn)
  if (!isPlain(given)) return []
  return Object.entries(given).flatMap(([key, value]) =>
    key === 'from' && isCalendarDate(value) ? [value] : datesIn(value),
  )
}

/** The days on which something in the file begins: read on each of them, every version of every rule is read. */
export function relevantDates(source: StandardSource): CalendarDate[] {
  const start = isPlain(source.effective) ? source.effective.from : undefined
  const first = isCalendarDate(start) ? start : ''
  return [...new Set(datesIn(source))].filter((date) => date >= first).sort()
}
