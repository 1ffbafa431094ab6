/** Data, see `policies/registry/enterprise-quality.yaml`. */
export interface QualitySettings {
  accurate: {
    unitSlipFactor: number
    jumpFactor: number
    revenuePerHead: { least: number; most: number }
    costOf: { error: number; warning: number; conflict: number }
  }
  complete: {
    years: number
    master: readonly ('creditCode' | 'regionCode' | 'industryCode' | 'foundedOn')[]
    yearly: readonly string[]
    current: readonly string[]
  }
  fresh: { updateDueOn: string; fullDays: number; emptyDays: number; overdueCeiling: number }
  titles: { noticeDays: readonly number[] }
}
