import type { Clock } from '../clock.ts'

export interface FixedClock extends Clock {
  /** Moves to ten in the morning of that day in China. */
  setToday(day: string): void
  advance(milliseconds: number): void
}

/** A clock that moves only when told. */
export function fixedClock(today: string): FixedClock {
  let instant = morningOf(today)
  return {
    now: () => new Date(instant),
    setToday: (day) => {
      instant = morningOf(day)
    },
    advance: (milliseconds) => {
      instant += milliseconds
    },
  }
}

function morningOf(day: string): number {
  return new Date(`${day}T10:00:00+08:00`).getTime()
}
