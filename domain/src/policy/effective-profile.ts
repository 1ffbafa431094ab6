import type { PolicyDocument } from './document.ts'
import { documentStatus } from './document-status.ts'
import type {
  Award,
  CalendarEntry,
  ChosenReading,
  Cited,
  CoachingLine,
  Library,
  PlanPeriod,
  RegionProfile,
  SeedRatio,
  TierLabel,
} from './region-profile.ts'

/** A value together with the region and plan it comes from. */
export type Effective<T> = { value: T; region: string; period: string }

export type PeriodState =
  | { state: 'in-force' }
  | { state: 'not-yet' }
  | { state: 'ended'; since: string; because: 'repealed' | 'expired' | 'plan-over'; by?: string }

export type EffectiveProfile = {
  code: string
  on: string
  /** The plans that apply, the region's own first, then those above it. */
  plans: { region: string; period: PlanPeriod }[]
  /** Plans of the region itself that no longer apply: shown as history, never matched. */
  ended: { region: string; period: PlanPeriod; state: PeriodState }[]
  tiers: Effective<TierLabel>[]
  libraries: Effective<Library>[]
  seedRatios: Effective<SeedRatio>[]
  lines: Effective<CoachingLine>[]
  calendar: Effective<CalendarEntry>[]
  choices: Effective<ChosenReading>[]
  /** Awards of every level stand side by side: a county's bonus adds to the city's. */
  awards: Effective<Award>[]
}

/** What holds for a region on a day: its own plan over those above; the nearest value wins, awards stack. */
export function effectiveProfile(
  code: string,
  on: string,
  profiles: readonly RegionProfile[],
  corpus: readonly PolicyDocument[],
): EffectiveProfile {
  const chain = chainOf(code, profiles)
  const plans = chain.flatMap((profile) => {
    const period = periodInForce(profile, on, corpus)
    return period === undefined ? [] : [{ region: profile.code, period }]
  })
  const own = chain.filter((profile) => profile.code === code)
  const ended = own.flatMap((profile) =>
    profile.periods.flatMap((period) => {
      const state = periodState(period, on, corpus)
      return state.state === 'ended' ? [{ region: profile.code, period, state }] : []
    }),
  )
  const all = <T>(pick: (period: PlanPeriod) => T[]): Effective<T>[] =>
    plans.flatMap(({ region, period }) =>
      pick(period).map((value) => ({ value, region, period: period.id })),
    )
  const nearest = <T extends Cited>(pick: (period: PlanPeriod) => T[]): Effective<T>[] =>
    firstOfEach(all(pick), (value) => value.id)
  return {
    code,
    on,
    plans,
    ended,
    tiers: nearest((period) => period.tiers),
    libraries: nearest((period) => period.libraries),
    seedRatios: nearest((period) => period.seedRatios),
    lines: nearest((period) => period.lines),
    calendar: nearest((period) => period.calendar),
    choices: nearest((period) => period.choices),
    awards: all((period) => period.awards),
  }
}

/** The region's profile and those above it; a region without a file of its own inherits everything. */
export function chainOf(code: string, profiles: readonly RegionProfile[]): RegionProfile[] {
  const chain: RegionProfile[] = []
  let current: string | null = code
  while (current !== null && current !== '') {
    const here: string = current
    const profile: RegionProfile | undefined = profiles.find((candidate) => candidate.code === here)
    if (profile !== undefined && chain.includes(profile)) break
    if (profile !== undefined) chain.push(profile)
    current =
      profile === undefined ? here.slice(0, here.length > 4 ? 4 : here.length - 2) : profile.parent
  }
  return chain
}

/** A plan ends with its document, or when its planning years are over. */
export function periodState(
  period: PlanPeriod,
  on: string,
  corpus: readonly PolicyDocument[],
): PeriodState {
  const document = corpus.find((candidate) => candidate.id === period.document)
  if (document === undefined) return { state: 'not-yet' }
  const status = documentStatus(document, on, corpus)
  const planOver = on > `${period.to}-12-31`
  switch (status.state) {
    case 'not-yet':
      return { state: 'not-yet' }
    case 'repealed':
    case 'expired': {
      const since = status.since ?? on
      const by = status.by === undefined ? {} : { by: status.by }
      return { state: 'ended', since, because: status.state, ...by }
    }
    case 'in-force':
      return planOver
        ? { state: 'ended', since: `${period.to + 1}-01-01`, because: 'plan-over' }
        : { state: 'in-force' }
  }
}

/** Where two plans overlap, the one whose document came later governs. */
function periodInForce(
  profile: RegionProfile,
  on: string,
  corpus: readonly PolicyDocument[],
): PlanPeriod | undefined {
  const startOf = (period: PlanPeriod) =>
    corpus.find((document) => document.id === period.document)?.dates.effectiveFrom ?? ''
  return profile.periods
    .filter((period) => periodState(period, on, corpus).state === 'in-force')
    .sort((left, right) => startOf(right).localeCompare(startOf(left)))[0]
}

function firstOfEach<T>(items: Effective<T>[], keyOf: (value: T) => string): Effective<T>[] {
  const seen = new Set<string>()
  return items.filter(({ value }) => {
    const key = keyOf(value)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
