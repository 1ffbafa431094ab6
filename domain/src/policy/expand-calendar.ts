import type { Citation } from './document.ts'
import type { CalendarEntry } from './region-profile.ts'

export type DueDay = {
  id: string
  title: string
  who: string
  to?: string
  /** Last day to act; for entries without a day this is the last day of the period. */
  dueOn: string
  /** The text names no day; the end of the period is our reading. */
  assumed: boolean
  /** The day is a rest day, when the caller could tell; the texts do not move their deadlines. */
  onRestDay?: boolean
  cite: Citation
}

/**
 * The due days of one year, earliest first. Which days are rest days is the caller's knowledge: the
 * State Council announces them year by year.
 */
export function expandCalendar(
  entries: readonly CalendarEntry[],
  year: number,
  isRestDay?: (day: string) => boolean,
): DueDay[] {
  return entries
    .flatMap((entry) =>
      daysOf(entry, year).map(({ dueOn, assumed }) => ({
        id: entry.id,
        title: entry.title,
        who: entry.who,
        ...(entry.to === undefined ? {} : { to: entry.to }),
        dueOn,
        assumed: assumed || entry.assumed,
        ...(isRestDay === undefined ? {} : { onRestDay: isRestDay(dueOn) }),
        cite: entry.cite,
      })),
    )
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn))
}

function daysOf(entry: CalendarEntry, year: number): { dueOn: string; assumed: boolean }[] {
  const { recurrence } = entry
  switch (recurrence.every) {
    case 'year':
      return [{ dueOn: dayOf(year, recurrence.month, recurrence.day), assumed: false }]
    case 'year-unspecified':
      return [{ dueOn: lastDayOf(year, 12), assumed: true }]
    case 'quarter':
      return [3, 6, 9, 12].map((month) => ({ dueOn: lastDayOf(year, month), assumed: true }))
    case 'month':
      return Array.from({ length: 12 }, (_, month) => ({
        dueOn: lastDayOf(year, month + 1),
        assumed: true,
      }))
  }
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}

function lastDayOf(year: number, month: number): string {
  return dayOf(year, month + 1, 0)
}
