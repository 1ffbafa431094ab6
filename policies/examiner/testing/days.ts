/** Date arithmetic on 'YYYY-MM-DD' texts, which order as they read. */
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

/** The same day so many years later; 29 February falls on the last of the month where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = yearOf(day) + years
  const leapDay = day.slice(5) === '02-29' && !isLeap(year)
  return `${String(year).padStart(4, '0')}-${leapDay ? '02-28' : day.slice(5)}`
}

export function neighbour(day: string, step: 1 | -1): string {
  let [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const length = (at: number) => (at === 2 && isLeap(year) ? 29 : (monthDays[at - 1] ?? 0))
  date += step
  if (date === 0) {
    month -= 1
    if (month === 0) [month, year] = [12, year - 1]
    date = length(month)
  } else if (date > length(month)) {
    date = 1
    month += 1
    if (month === 13) [month, year] = [1, year + 1]
  }
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** Full years from the first day to the second, floored. */
export function fullYears(from: string, to: string): number {
  const years = yearOf(to) - yearOf(from)
  return yearsLater(from, years) > to ? years - 1 : years
}

/** Days from the first to the second. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}
