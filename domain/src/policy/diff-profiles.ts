import type {
  AnnualTarget,
  Award,
  Breakdown,
  BreakdownRow,
  CalendarEntry,
  CoachingLine,
  Library,
  PlanPeriod,
  PlanTarget,
  SeedRatio,
  TierLabel,
} from './region-profile.ts'
import type { SettledReading } from './settle-readings.ts'

/** What a plan's table holds for one region and tier. */
export type CountyTarget = BreakdownRow['tiers'][number] &
  Pick<BreakdownRow, 'region' | 'name'> &
  Pick<Breakdown, 'cite'>

/** What each part of a profile holds; the parts stand in the order a plan is read. */
export type ProfileValues = {
  tiers: TierLabel
  libraries: Library
  'seed-ratios': SeedRatio
  'annual-targets': AnnualTarget
  targets: PlanTarget
  'county-targets': CountyTarget
  lines: CoachingLine
  awards: Award
  calendar: CalendarEntry
  choices: SettledReading
}
export type ProfileSection = keyof ProfileValues
export type ProfileChange = 'added' | 'removed' | 'changed' | 'same'

export type ProfileDifference<S extends ProfileSection = ProfileSection> = {
  section: S
  /** What the two values have in common: the tier, the measure, the id. */
  key: string
  change: ProfileChange
  before?: ProfileValues[S]
  after?: ProfileValues[S]
  /** The fields that differ, for a changed value. */
  differs: string[]
}

/** A region's plan with the option each open reading has under it. */
export type ComparedProfile = { region: string; plan: PlanPeriod; readings: SettledReading[] }

/** How a part is compared: by which keys values are paired, and which fields count. */
type Manner<T> = {
  /** From the widest to the narrowest; a narrower one is used only where a wider one is ambiguous. */
  keysOf: (value: T) => string[]
  /** The words of a citation and of a label are no difference in substance. */
  fieldsOf: (value: T) => Record<string, unknown>
}

/**
 * Two plans side by side: two regions, or one region on two days. Values are paired by what they are about,
 * never by their wording, so ≥ 10 % against > 10 % is one changed line. Each keeps its own citation.
 */
export function diffProfiles(before: ComparedProfile, after: ComparedProfile): ProfileDifference[] {
  const [old, next] = [before.plan, after.plan]
  const sameRegion = before.region === after.region
  return [
    ...compare('tiers', old.tiers, next.tiers, tierManner),
    ...compare('libraries', old.libraries, next.libraries, libraryManner),
    ...compare('seed-ratios', old.seedRatios, next.seedRatios, ratioManner),
    ...compare('annual-targets', old.annualTargets, next.annualTargets, annualManner),
    ...compare('targets', old.targets, next.targets, targetManner),
    // Counties of two prefectures have nothing in common.
    ...(sameRegion
      ? compare('county-targets', countyTargets(old), countyTargets(next), countyManner)
      : []),
    ...compare('lines', old.lines, next.lines, lineManner),
    ...compare('awards', old.awards, next.awards, awardManner),
    ...compare('calendar', old.calendar, next.calendar, calendarManner),
    ...compare('choices', before.readings, after.readings, choiceManner),
  ]
}

const tierManner: Manner<TierLabel> = {
  keysOf: ({ tier }) => [tier],
  fieldsOf: ({ label }) => ({ label }),
}
const libraryManner: Manner<Library> = {
  keysOf: ({ id }) => [id],
  fieldsOf: ({ name }) => ({ name }),
}
const ratioManner: Manner<SeedRatio> = {
  keysOf: ({ tier }) => [tier],
  fieldsOf: ({ times, basis, operator }) => ({ times, basis, operator }),
}
const annualManner: Manner<AnnualTarget> = {
  keysOf: ({ tier }) => [tier],
  fieldsOf: (target) =>
    target.method === 'stated'
      ? { method: target.method, operator: target.operator, perYear: target.perYear }
      : { method: target.method, operator: target.operator, total: target.total },
}
const targetManner: Manner<PlanTarget> = {
  keysOf: ({ tier, metric, kind, year, id }) => {
    const about = `${tier ?? metric} ${kind}`
    return [about, `${about} ${year}`, id]
  },
  fieldsOf: ({ operator, value, unit, year, yearFrom, asOf, hedged }) => {
    return { operator, value, unit, year, yearFrom, asOf, hedged }
  },
}
const countyManner: Manner<CountyTarget> = {
  keysOf: ({ region, tier }) => [`${region} ${tier}`],
  fieldsOf: ({ stock, increment, goal }) => ({ stock, increment, goal }),
}
const lineManner: Manner<CoachingLine> = {
  keysOf: ({ key, tier, revenue, id }) => [
    key,
    `${key} ${tier ?? ''} ${revenue?.from ?? ''}-${revenue?.below ?? ''}`,
    id,
  ],
  fieldsOf: ({ operator, value, unit, tier, revenue }) => {
    return { operator, value, unit, tier, from: revenue?.from, below: revenue?.below }
  },
}
const awardManner: Manner<Award> = {
  keysOf: ({ tier, id }) => [tier, id],
  fieldsOf: ({ label, amountYuan, firstTimeOnly, payer }) => {
    return { label, amountYuan, firstTimeOnly, payer }
  },
}
const calendarManner: Manner<CalendarEntry> = {
  keysOf: ({ id }) => [id],
  fieldsOf: ({ title, who, to, recurrence, assumed }) => {
    const { every } = recurrence
    const day = every === 'year' ? `${recurrence.month}-${recurrence.day}` : undefined
    return { title, who, to, every, day, assumed }
  },
}
const choiceManner: Manner<SettledReading> = {
  keysOf: ({ reading }) => [reading.id],
  fieldsOf: ({ option }) => ({ option }),
}

function countyTargets({ breakdown }: PlanPeriod): CountyTarget[] {
  if (breakdown === undefined) return []
  const { rows, cite } = breakdown
  return rows.flatMap(({ region, name, tiers }) =>
    tiers.map((tier) => ({ region, name, cite, ...tier })),
  )
}

function compare<S extends ProfileSection>(
  section: S,
  before: readonly ProfileValues[S][],
  after: readonly ProfileValues[S][],
  { keysOf, fieldsOf }: Manner<ProfileValues[S]>,
): ProfileDifference<S>[] {
  return pairUp(before, after, keysOf).map(({ key, before: old, after: next }) => {
    if (old === undefined || next === undefined) {
      const change = old === undefined ? 'added' : 'removed'
      return { section, key, change, ...present(old, next), differs: [] }
    }
    const differs = differingFields(fieldsOf(old), fieldsOf(next))
    const change = differs.length === 0 ? 'same' : 'changed'
    return { section, key, change, before: old, after: next, differs }
  })
}

function present<T>(before: T | undefined, after: T | undefined): { before?: T; after?: T } {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
}

function differingFields(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.filter((field) => before[field] !== after[field])
}

type Pair<T> = { key: string; before?: T; after?: T }

/** Pairs values by their widest key that no two values of a side share. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keysOf: (value: T) => string[],
  depth = 0,
): Pair<T>[] {
  const keyOf = (value: T) => keysOf(value)[depth] ?? ''
  const keys = [...new Set([...before, ...after].map(keyOf))]
  return keys.flatMap((key) => {
    const old = before.filter((value) => keyOf(value) === key)
    const next = after.filter((value) => keyOf(value) === key)
    const last = [...old, ...next].every((value) => keysOf(value).length === depth + 1)
    if ((old.length > 1 || next.length > 1) && !last) return pairUp(old, next, keysOf, depth + 1)
    const length = Math.max(old.length, next.length)
    return Array.from({ length }, (_, index) => ({ key, ...present(old[index], next[index]) }))
  })
}
