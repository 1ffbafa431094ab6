import type { CalendarEntry, CoachingLine, PlanPeriod, SeedRatio } from './region-profile.ts'

export type Loosening = { path: string; id: string; own: string; superior: string }

type Compared = Pick<PlanPeriod, 'seedRatios' | 'lines' | 'calendar'>

/**
 * Values of a lower plan that are easier than the plan above and do not say so. A county may add and
 * tighten freely; an easier value needs `loosens:` with the reason. `superior` lists the nearest level first.
 */
export function looseningsOf(own: Compared, superior: Compared): Loosening[] {
  return [
    ...pairs('seedRatios', own.seedRatios, superior.seedRatios, ratioIsEasier, showRatio),
    ...pairs('lines', own.lines, superior.lines, lineIsEasier, showLine),
    ...pairs('calendar', own.calendar, superior.calendar, dayIsLater, showDay),
  ]
}

function pairs<T extends { id: string; loosens?: string }>(
  section: string,
  own: readonly T[],
  superior: readonly T[],
  isEasier: (own: T, superior: T) => boolean,
  show: (value: T) => string,
): Loosening[] {
  return own.flatMap((value, index) => {
    const above = superior.find((candidate) => candidate.id === value.id)
    if (above === undefined || value.loosens !== undefined || !isEasier(value, above)) return []
    return [{ path: `${section}[${index}]`, id: value.id, own: show(value), superior: show(above) }]
  })
}

function ratioIsEasier(own: SeedRatio, superior: SeedRatio): boolean {
  if (superior.times === null) return false
  return own.times === null || own.times < superior.times
}

function lineIsEasier(own: CoachingLine, superior: CoachingLine): boolean {
  const wantsMore = superior.operator === '>=' || superior.operator === '>'
  const ownWantsMore = own.operator === '>=' || own.operator === '>'
  if (wantsMore !== ownWantsMore || own.unit !== superior.unit) return true
  if (own.value !== superior.value) {
    return wantsMore ? own.value < superior.value : own.value > superior.value
  }
  const strict = superior.operator === '>' || superior.operator === '<'
  const ownStrict = own.operator === '>' || own.operator === '<'
  return strict && !ownStrict
}

function dayIsLater(own: CalendarEntry, superior: CalendarEntry): boolean {
  const mine = own.recurrence
  const above = superior.recurrence
  if (mine.every !== 'year' || above.every !== 'year') return false
  return mine.month * 31 + mine.day > above.month * 31 + above.day
}

function showRatio(ratio: SeedRatio): string {
  return ratio.times === null ? ratio.basis : `${ratio.operator} ${ratio.times}×`
}

function showLine(line: CoachingLine): string {
  return `${line.operator} ${line.value}${line.unit}`
}

function showDay(entry: CalendarEntry): string {
  const { recurrence } = entry
  return recurrence.every === 'year' ? `${recurrence.month}-${recurrence.day}` : recurrence.every
}
