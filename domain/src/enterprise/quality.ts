import { checkLedgers } from './check-ledgers.ts'
import { checkYear } from './check-year.ts'
import { checkYears } from './check-years.ts'
import type { Contradiction } from './contradiction.ts'
import { factKey } from './fact.ts'
import { type FirmView, type YearFact, yearFacts, yearKey } from './firm-view.ts'
import type { QualitySettings } from './quality-settings.ts'
import { daysBetween } from './title.ts'

/** 数据准确、信息全面、更新及时: three scores out of 100, never mixed into one, each with what lies behind it. */
export interface Quality {
  accurate: { score: number; contradictions: Contradiction[]; conflicts: string[] }
  complete: { score: number; missing: string[]; expected: number }
  fresh: { score: number; ageDays: number | null; overdueYear: number | null }
}

export function findContradictions(
  view: FirmView,
  today: string,
  settings: QualitySettings['accurate'],
): Contradiction[] {
  return [
    ...[...view.years].flatMap(([year, figures]) =>
      checkYear(view, year, figures, { today, settings }),
    ),
    ...checkYears(view, settings),
    ...checkLedgers(view, today),
  ]
}

export function assessQuality(view: FirmView, today: string, settings: QualitySettings): Quality {
  return {
    accurate: assessAccuracy(view, today, settings.accurate),
    complete: assessCompleteness(view, today, settings),
    fresh: assessFreshness(view, today, settings.fresh),
  }
}

function assessAccuracy(view: FirmView, today: string, settings: QualitySettings['accurate']) {
  const contradictions = findContradictions(view, today, settings)
  const conflicts = view.conflicts.map(factKey)
  const lost =
    contradictions.reduce((sum, { severity }) => sum + settings.costOf[severity], 0) +
    conflicts.length * settings.costOf.conflict
  return { score: Math.max(0, 100 - lost), contradictions, conflicts }
}

function assessCompleteness(view: FirmView, today: string, { complete, fresh }: QualitySettings) {
  const last = lastDueYear(today, fresh.updateDueOn)
  const first = view.foundedOn === null ? 0 : Number(view.foundedOn.slice(0, 4))
  const years = Array.from({ length: complete.years }, (_, back) => last - back)
  const wanted = [
    ...complete.master.map((key) => ({ key, known: view[key] !== null })),
    ...complete.current.map((key) => ({ key, known: view.currentFacts.has(key) })),
    // A firm cannot tell figures of years before its founding.
    ...years
      .filter((year) => year >= first)
      .flatMap((year) =>
        complete.yearly.map((fact) => ({
          key: yearKey(fact, year),
          known: isYearFact(fact) && view.years.get(year)?.[fact] !== undefined,
        })),
      ),
  ]
  const missing = wanted.filter(({ known }) => !known).map(({ key }) => key)
  const score = Math.floor((100 * (wanted.length - missing.length)) / wanted.length)
  return { score, missing, expected: wanted.length }
}

function assessFreshness(view: FirmView, today: string, settings: QualitySettings['fresh']) {
  const due = lastDueYear(today, settings.updateDueOn)
  const overdueYear = view.years.get(due)?.revenue === undefined ? due : null
  if (view.lastRecordedOn === null) return { score: 0, ageDays: null, overdueYear }
  const ageDays = Math.max(0, daysBetween(view.lastRecordedOn, today))
  const span = settings.emptyDays - settings.fullDays
  const worn = Math.min(Math.max(ageDays - settings.fullDays, 0), span)
  const byAge = Math.floor((100 * (span - worn)) / span)
  const score = overdueYear === null ? byAge : Math.min(byAge, settings.overdueCeiling)
  return { score, ageDays, overdueYear }
}

/** The last closed year whose yearly update is already due. */
function lastDueYear(today: string, updateDueOn: string): number {
  const lastYear = Number(today.slice(0, 4)) - 1
  return today.slice(5) > updateDueOn ? lastYear : lastYear - 1
}

function isYearFact(text: string): text is YearFact {
  return yearFacts.some((fact) => fact === text)
}
