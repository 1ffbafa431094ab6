import type { RegionPolicy } from './policy-shapes.ts'

type Target = RegionPolicy['targets'][number]
export type Figures = Pick<Target, 'baseline' | 'increment' | 'goal'>

export interface TargetTable {
  year: number | undefined
  tiers: string[]
  rows: { region: string; name: string; byTier: Map<string, Figures> }[]
  /** What the plan itself states for the whole region. */
  stated: Map<string, Figures> | undefined
  /** The rows added up; undefined where the plan breaks nothing down. */
  added: Map<string, Figures> | undefined
}

/** County by county, with the plan's own total beside the sum of its lines: they need not agree. */
export function targetTable(targets: readonly Target[], region: string): TargetTable {
  const tiers = [...new Set(targets.map(({ tier }) => tier))]
  const codes = [...new Set(targets.map((target) => target.region))]
  const rows = codes.map((code) => {
    const own = targets.filter((target) => target.region === code)
    return {
      region: code,
      name: own[0]?.regionName ?? code,
      byTier: new Map(own.map((target) => [target.tier, target])),
    }
  })
  const parts = rows.filter((row) => row.region !== region)
  return {
    year: targets[0]?.year,
    tiers,
    rows: parts.length > 0 ? parts : rows,
    stated: parts.length > 0 ? rows.find((row) => row.region === region)?.byTier : undefined,
    added: parts.length > 1 ? new Map(tiers.map((tier) => [tier, sumOf(parts, tier)])) : undefined,
  }
}

function sumOf(rows: TargetTable['rows'], tier: string): Figures {
  const sum = (figure: keyof Figures) =>
    rows.reduce<number | null>((total, row) => {
      const value = row.byTier.get(tier)?.[figure] ?? null
      return value === null ? total : (total ?? 0) + value
    }, null)
  return { baseline: sum('baseline'), increment: sum('increment'), goal: sum('goal') }
}
