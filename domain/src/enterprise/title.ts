export const titleEvents = ['recognised', 'reviewed', 'renamed', 'revoked', 'surrendered'] as const
export type TitleEvent = (typeof titleEvents)[number]

/** 称号. The tier is a word of the policy packs. */
export interface Title {
  tier: string
  number: string | null
  event: TitleEvent
  startOn: string | null
  endOn: string | null
  /** First day it no longer holds after 撤销 or 注销. */
  endedOn: string | null
}

export const titleStates = [
  'upcoming',
  'valid',
  'expiring',
  'expired',
  'revoked',
  'surrendered',
] as const
export type TitleState = (typeof titleStates)[number]

export interface TitleStatus {
  state: TitleState
  /** Days to the last valid day, for titles that still hold. */
  daysLeft?: number
  /** The tightest notice span reached, such as 180. */
  notice?: number
}

/** Derived, never stored. A title still holds on its end date. */
export function titleStatus(title: Title, day: string, noticeDays: readonly number[]): TitleStatus {
  if (title.endedOn !== null && title.endedOn <= day) {
    return { state: title.event === 'surrendered' ? 'surrendered' : 'revoked' }
  }
  if (title.startOn !== null && day < title.startOn) return { state: 'upcoming' }
  if (title.endOn === null) return { state: 'valid' }
  if (title.endOn < day) return { state: 'expired' }
  const daysLeft = daysBetween(day, title.endOn)
  const reached = noticeDays.filter((days) => daysLeft <= days)
  if (reached.length === 0) return { state: 'valid', daysLeft }
  return { state: 'expiring', daysLeft, notice: Math.min(...reached) }
}

export function holdsTitle(title: Title, day: string): boolean {
  const { state } = titleStatus(title, day, [])
  return state === 'valid' || state === 'expiring'
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
