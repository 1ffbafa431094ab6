import {
  type Citation,
  countyQuotas,
  type PlanPeriod,
  quotaRoundings,
  type RegionProfile,
  seedQuota,
  type TierId,
} from '@tidu/domain/policy'
import { policyShelf } from './policy-shelf.ts'

/**
 * A citation of the corpus in the shape verdicts use: the place as the document itself counts it
 * (附件1-2), not the id we keep it under.
 */
export function citeOf({ document, clause, quote }: Citation) {
  const clauses = policyShelf().documents.find(({ id }) => id === document)?.clauses
  const article = clauses?.find(({ id }) => id === clause)?.path ?? clause
  return { document, article, quote: quote ?? '' }
}

export interface RegionQuota {
  quota: number | null
  ratio: number | null
  annualTarget: number | null
  arithmetic: string
  variants: { id: string; label: string; quota: number; chosen: boolean }[]
  cite: ReturnType<typeof citeOf>
}

function chosenRounding(period: PlanPeriod): string {
  const chosen = period.choices.find(({ id }) => id === 'quota-rounding')
  return chosen?.option ?? quotaRoundings[0]
}

/** What the plan's table says each county adds of a tier. */
function incrementsOf(period: PlanPeriod, tier: TierId) {
  return (period.breakdown?.rows ?? []).map((row) => ({
    region: row.region,
    increment: row.tiers.find((one) => one.tier === tier)?.increment ?? 0,
  }))
}

/** What the quota comes to under each way of rounding the plan's table: for all counties, or for one. */
function variantsOf(
  period: PlanPeriod,
  tier: TierId,
  plan: { times: number; years: number; prefectureQuota: number },
  county?: string,
): RegionQuota['variants'] {
  const counties = incrementsOf(period, tier)
  if (counties.length === 0) return []
  const chosen = chosenRounding(period)
  const options = policyShelf().readings.find(({ id }) => id === 'quota-rounding')?.options
  return quotaRoundings.map((id) => {
    const { total, rows } = countyQuotas(counties, plan, id)
    return {
      id,
      label: options?.find((option) => option.id === id)?.label ?? id,
      quota: county ? (rows.find(({ region }) => region === county)?.quota ?? 0) : total,
      chosen: id === chosen,
    }
  })
}

function planArithmetic(period: PlanPeriod, times: number, prefectureQuota: number) {
  return { times, years: period.to - period.from + 1, prefectureQuota }
}

/** The seed quota of a tier in a year; undefined when the plan in force says nothing of seeds. */
export function regionQuota(
  profile: RegionProfile,
  tier: TierId,
  year: number,
): RegionQuota | undefined {
  const period = profile.periods.find(({ from, to }) => from <= year && year <= to)
  const quota = period && seedQuota(period, tier, year)
  if (!period || !quota || quota.kind === 'not-set') return undefined
  const cite = citeOf(quota.ratio.cite)
  if (quota.kind === 'by-recommendation')
    return { quota: null, ratio: null, annualTarget: null, arithmetic: '', variants: [], cite }
  return {
    quota: quota.quota,
    ratio: quota.ratio.times,
    annualTarget: quota.target.value,
    arithmetic: quota.arithmetic,
    variants: variantsOf(period, tier, planArithmetic(period, quota.ratio.times ?? 0, quota.quota)),
    cite,
  }
}

/** The share of a county in its prefecture's quota, under the rounding the region has chosen. */
export function countyShare(
  profile: RegionProfile,
  county: string,
  tier: TierId,
  year: number,
): RegionQuota | undefined {
  const whole = regionQuota(profile, tier, year)
  const period = profile.periods.find(({ from, to }) => from <= year && year <= to)
  if (!period || !whole || whole.quota === null || whole.ratio === null) return undefined
  const plan = planArithmetic(period, whole.ratio, whole.quota)
  const rounding = quotaRoundings.find((id) => id === chosenRounding(period)) ?? quotaRoundings[0]
  const row = countyQuotas(incrementsOf(period, tier), plan, rounding).rows.find(
    ({ region }) => region === county,
  )
  return (
    row && {
      ...whole,
      quota: row.quota,
      annualTarget: null,
      arithmetic: row.arithmetic,
      variants: variantsOf(period, tier, plan, county),
    }
  )
}
