import type { Report } from './problem.ts'
import type { BreakdownRow, PlanPeriod, RegionProfile } from './region-profile.ts'

/** The county table must add up in both directions, and agree with the plan's own targets. */
export function lintBreakdown(
  profile: RegionProfile,
  period: PlanPeriod,
  path: string,
  report: Report,
): void {
  const { breakdown } = period
  if (breakdown === undefined) return
  checkRow(breakdown.total, `${path}.total`, report)
  for (const [index, row] of breakdown.rows.entries()) {
    checkRow(row, `${path}.rows[${index}]`, report)
    if (!row.region.startsWith(profile.code) || row.region === profile.code) {
      report('unknown-region', `${path}.rows[${index}].region`, { code: row.region })
    }
  }
  for (const { tier, stock, increment, goal } of breakdown.total.tiers) {
    const cells = breakdown.rows.flatMap((row) => row.tiers).filter((cell) => cell.tier === tier)
    const sums = [
      cells.reduce((sum, cell) => sum + cell.stock, 0),
      cells.reduce((sum, cell) => sum + cell.increment, 0),
      cells.reduce((sum, cell) => sum + cell.goal, 0),
    ]
    const written = [stock, increment, goal]
    if (sums.some((sum, index) => sum !== written[index])) {
      report('sum-differs', `${path}.total`, {
        id: tier,
        written: written.join('/'),
        sum: sums.join('/'),
      })
    }
    checkTargets(period, tier, { baseline: stock, increment, stock: goal }, path, report)
  }
}

function checkRow(row: BreakdownRow, path: string, report: Report): void {
  for (const { tier, stock, increment, goal } of row.tiers) {
    if (stock + increment === goal) continue
    const sum = `${stock}+${increment}≠${goal}`
    report('stock-plus-increment-differs', path, { id: tier, sum })
  }
}

function checkTargets(
  period: PlanPeriod,
  tier: string,
  table: Record<'baseline' | 'increment' | 'stock', number>,
  path: string,
  report: Report,
): void {
  for (const target of period.targets) {
    if (target.tier !== tier) continue
    const { kind, value } = target
    if (kind !== 'baseline' && kind !== 'increment' && kind !== 'stock') continue
    if (table[kind] !== value) {
      const details = { id: target.id, written: String(value), sum: String(table[kind]) }
      report('sum-differs', path, details)
    }
  }
}
