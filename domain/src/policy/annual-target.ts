import { largestRemainder } from './largest-remainder.ts'
import type { PlanPeriod, TierId } from './region-profile.ts'

export type YearTarget = {
  year: number
  value: number
  /** How the number came about, for example `180÷3 → 60+60+60`. */
  arithmetic: string
  method: 'stated' | 'spread'
}

/**
 * The growth target of one year. A sum over the whole plan is spread by largest remainder; what cannot
 * be divided falls to the later years, because plans write "by the last year".
 */
export function annualTarget(
  period: Pick<PlanPeriod, 'from' | 'to' | 'annualTargets'>,
  tier: TierId,
  year: number,
): YearTarget | undefined {
  const target = period.annualTargets.find((candidate) => candidate.tier === tier)
  if (target === undefined || year < period.from || year > period.to) return undefined
  if (target.method === 'stated') {
    return { year, value: target.perYear, arithmetic: String(target.perYear), method: 'stated' }
  }
  const years = period.to - period.from + 1
  const parts = largestRemainder(target.total, Array<number>(years).fill(1), 'later')
  const value = parts[year - period.from] ?? 0
  const arithmetic = `${target.total}÷${years} → ${parts.join('+')}`
  return { year, value, arithmetic, method: 'spread' }
}
