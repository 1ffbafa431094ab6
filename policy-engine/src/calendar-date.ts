/** A day as `YYYY-MM-DD`. Such strings sort and compare as days do. */
export type CalendarDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isCalendarDate(given: unknown): given is CalendarDate {
  if (typeof given !== 'string') return false
  const parts = shape.exec(given)
  if (!parts) return false
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

/**
 * The anniversary; 29 February falls on the 28th in a common year. Nothing lies beyond the year 9999, which
 * registers write for “never”: a fifth digit would sort before every day there is.
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const year = Math.min(yearOf(date) + years, 9999)
  const month = Number(date.slice(5, 7))
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return `${String(year).padStart(4, '0')}-${date.slice(5, 7)}-${String(day).padStart(2, '0')}`
}

/** Full years passed from one day to another, floored; never negative. */
export function fullYears(from: CalendarDate, until: CalendarDate): number {
  let years = yearOf(until) - yearOf(from)
  if (addYears(from, years) > until) years -= 1
  return Math.max(0, years)
}

/** Days from one day to another. */
export function daysBetween(from: CalendarDate, until: CalendarDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)
}
