import {
  type DueDay,
  documentStatus,
  effectiveProfile,
  expandCalendar,
  type PlanPeriod,
  type RegionProfile,
  refuse,
  type TierId,
} from '@tidu/domain/policy'
import { daysBetween, yearOf } from '@tidu/policy-engine/calendar-date'
import type { Context } from '../../context.ts'
import { regionRegistry } from '../region/index.ts'
import { regionsAbove, seedRules } from './find-rules.ts'
import { policyShelf } from './policy-shelf.ts'
import { citeOf, countyShare, regionQuota } from './region-quotas.ts'

interface Input {
  region: string
  on?: string | undefined
}

/** The profile that speaks for a region: its own, else the nearest above it. */
export function profileFor(region: string): RegionProfile | undefined {
  const { profiles } = policyShelf()
  for (const code of regionsAbove(region)) {
    const own = profiles.find((profile) => profile.code === code)
    if (own) return own
  }
  return undefined
}

/** The plan in force in a year, else the last one: an ended plan is shown as ended, never as nothing. */
function planOf(profile: RegionProfile, year: number): PlanPeriod | undefined {
  return (
    profile.periods.find(({ from, to }) => from <= year && year <= to) ?? profile.periods.at(-1)
  )
}

/** A plan as it stands on a day. */
export function planLine(plan: PlanPeriod, on: string) {
  const { documents } = policyShelf()
  const document = documents.find(({ id }) => id === plan.document)
  const state = document && documentStatus(document, on, documents).state
  return {
    title: document?.title ?? plan.document,
    document: plan.document,
    from: `${plan.from}-01-01`,
    to: `${plan.to}-12-31`,
    ended: yearOf(on) > plan.to || state === 'expired' || state === 'repealed',
  }
}

function targetsOf(plan: PlanPeriod, region: string) {
  const breakdown = plan.breakdown
  if (!breakdown) return []
  return [breakdown.total, ...breakdown.rows]
    .filter((row) => row.region === region || breakdown.total.region === region)
    .flatMap((row) =>
      row.tiers.map(({ tier, stock, increment, goal }) => ({
        region: row.region,
        regionName: row.name,
        tier,
        baseline: stock,
        increment,
        goal,
        year: breakdown.year,
      })),
    )
}

/** Targets a plan states for the whole region, where it has no table by county. */
function statedTargets(plan: PlanPeriod, profile: RegionProfile) {
  const tiers = [...new Set(plan.targets.flatMap(({ tier }) => tier ?? []))]
  return tiers.map((tier) => {
    const value = (kind: string) =>
      plan.targets.find((target) => target.tier === tier && target.kind === kind)?.value ?? null
    return {
      region: profile.code,
      regionName: profile.shortName,
      tier,
      baseline: value('baseline'),
      increment: value('increment'),
      goal: value('stock'),
      year: plan.to,
    }
  })
}

function dueLine({ dueOn, title, cite }: DueDay, region: string, today: string) {
  return { on: dueOn, title, region, cite: citeOf(cite), daysLeft: daysBetween(today, dueOn) }
}

/** The packs' rule for who may be a seed of the tier, for those who want to read it. */
function conditionOf(region: string, tier: TierId, on: string) {
  const found = seedRules(region, tier, on)
  if (!found) return null
  const { standard, edition, title } = found.rules.standard
  return { standard, edition, title }
}

function seedsOf(profile: RegionProfile, region: string, on: string, tiers: readonly TierId[]) {
  const year = yearOf(on)
  return tiers.flatMap((tier) => {
    const quota =
      region === profile.code
        ? regionQuota(profile, tier, year)
        : countyShare(profile, region, tier, year)
    return quota ? [{ tier, ...quota, condition: conditionOf(region, tier, on) }] : []
  })
}

/** What holds for a region on a day: plan, tiers with local labels, quotas, targets, due days of the next year. */
export async function showRegionPolicy({ today }: Context, { region, on: asked }: Input) {
  if (!regionRegistry().index.byCode.has(region)) throw refuse.unknownRegion(region)
  const on = asked ?? today
  const year = yearOf(on)
  const profile = profileFor(region)
  const plan = profile && planOf(profile, year)
  if (!profile || !plan)
    return { region, on, plan: null, tiers: [], seeds: [], targets: [], dueDates: [] }
  const { profiles, documents } = policyShelf()
  const effective = effectiveProfile(profile.code, on, profiles, documents)
  const entries = effective.calendar.map(({ value }) => value)
  const dueDays = [year, year + 1]
    .flatMap((one) => expandCalendar(entries, one))
    .filter(({ dueOn }) => dueOn >= on)
  const tiers = plan.tiers.map(({ tier, label }) => ({ tier, label }))
  return {
    region,
    on,
    plan: planLine(plan, on),
    tiers,
    seeds: seedsOf(
      profile,
      region,
      on,
      tiers.map(({ tier }) => tier),
    ),
    targets: plan.breakdown ? targetsOf(plan, region) : statedTargets(plan, profile),
    dueDates: dueDays.slice(0, 20).map((day) => dueLine(day, region, on)),
  }
}
