import { annualTarget, type YearTarget } from './annual-target.ts'
import type { Operator, PlanPeriod, SeedRatio, TierId } from './region-profile.ts'

export type SeedQuota =
  | {
      kind: 'quota'
      quota: number
      operator: Operator
      target: YearTarget
      /** Shown to people as is: `2×30=60`. */
      arithmetic: string
      ratio: SeedRatio
    }
  /** The plan asks for seeds but ties them to no number. */
  | { kind: 'by-recommendation'; ratio: SeedRatio }
  | { kind: 'not-set' }

/** How many seeds a plan wants in a year: ratio × that year's growth target. */
export function seedQuota(
  period: Pick<PlanPeriod, 'from' | 'to' | 'annualTargets' | 'seedRatios'>,
  tier: TierId,
  year: number,
): SeedQuota {
  const ratio = period.seedRatios.find((candidate) => candidate.tier === tier)
  if (ratio === undefined) return { kind: 'not-set' }
  if (ratio.times === null) return { kind: 'by-recommendation', ratio }
  const target = annualTarget(period, tier, year)
  if (target === undefined) return { kind: 'not-set' }
  const exact = ratio.times * target.value
  const quota = Math.ceil(exact)
  const product = `${ratio.times}×${target.value}`
  const arithmetic = quota === exact ? `${product}=${quota}` : `⌈${product}⌉=${quota}`
  return { kind: 'quota', quota, operator: ratio.operator, target, arithmetic, ratio }
}
