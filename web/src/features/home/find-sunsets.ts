import { daysBetween } from '../../lib/format.ts'

/** Days ahead at which an end is called out, the last call first. Ours, not a rule of any document. */
export const sunsetCalls = [30, 90, 180] as const

export interface Sunset {
  document: string
  on: string
  daysLeft: number
  /** The call that has been reached: 90 means between 90 and 31 days are left. */
  call: (typeof sunsetCalls)[number]
  kind: 'text' | 'plan'
}

interface Ending {
  document: string
  on: string | null
  kind: Sunset['kind']
}

/** The ends that lie within the first call, soonest first. */
export function findSunsets(endings: readonly Ending[], today: string): Sunset[] {
  return endings
    .flatMap(({ document, on, kind }) => {
      if (on === null) return []
      const daysLeft = daysBetween(today, on)
      const call = sunsetCalls.find((days) => daysLeft <= days)
      return daysLeft < 0 || call === undefined ? [] : [{ document, on, daysLeft, call, kind }]
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}
