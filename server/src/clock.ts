/** Time comes in from outside, so that a test or a proof can choose the day. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

const chinaDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in China: deadlines are legal days there, whatever zone the machine is in. */
export function dayInChina(instant: Date): string {
  return chinaDay.format(instant)
}

/** The calendar year in China. */
export function yearInChina(instant: Date): number {
  return Number(dayInChina(instant).slice(0, 4))
}

const chinaTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Day and time in China, 'YYYY-MM-DD hh:mm:ss', for files that people read. */
export function timeInChina(instant: Date): string {
  return chinaTime.format(instant)
}
