import { largestRemainderAtLeastOne } from './largest-remainder.ts'

/** How a quota reaches the counties; the texts do not say, so a region chooses. */
export const quotaRoundings = [
  'prefecture-largest-remainder',
  'county-round-up-product',
  'county-round-up-annual',
] as const
export type QuotaRounding = (typeof quotaRoundings)[number]

export type CountyQuota = { region: string; increment: number; quota: number; arithmetic: string }
export type CountyQuotas = { total: number; rounding: QuotaRounding; rows: CountyQuota[] }

/**
 * Splits the seed quota over the counties of a plan's table, whose increments cover `years` years.
 * Product: each county rounds ratio × increment ÷ years up. Annual: each rounds increment ÷ years up first.
 */
export function countyQuotas(
  counties: readonly { region: string; increment: number }[],
  plan: { times: number; years: number; prefectureQuota: number },
  rounding: QuotaRounding,
): CountyQuotas {
  const rows = rowsBy(counties, plan, rounding)
  return { total: rows.reduce((sum, row) => sum + row.quota, 0), rounding, rows }
}

function rowsBy(
  counties: readonly { region: string; increment: number }[],
  plan: { times: number; years: number; prefectureQuota: number },
  rounding: QuotaRounding,
): CountyQuota[] {
  const { times, years, prefectureQuota } = plan
  switch (rounding) {
    case 'prefecture-largest-remainder': {
      const increments = counties.map((county) => county.increment)
      const sum = increments.reduce((left, right) => left + right, 0)
      const parts = largestRemainderAtLeastOne(prefectureQuota, increments)
      return counties.map(({ region, increment }, index) => {
        const quota = parts[index] ?? 0
        return {
          region,
          increment,
          quota,
          arithmetic: `${prefectureQuota}×${increment}/${sum}${exactly(prefectureQuota * increment, sum, quota)}`,
        }
      })
    }
    case 'county-round-up-product':
      return counties.map(({ region, increment }) => {
        const quota = Math.ceil((times * increment) / years)
        return { region, increment, quota, arithmetic: `⌈${times}×${increment}/${years}⌉=${quota}` }
      })
    case 'county-round-up-annual':
      return counties.map(({ region, increment }) => {
        const quota = times * Math.ceil(increment / years)
        return { region, increment, quota, arithmetic: `${times}×⌈${increment}/${years}⌉=${quota}` }
      })
  }
}

/** `=14`, or `≈13.33 → 13`: the share before rounding, and what it became when that differs. */
function exactly(product: number, sum: number, quota: number): string {
  if (sum === 0) return `=${quota}`
  const share = product / sum
  const shown = Number(share.toFixed(2))
  if (share === quota) return `=${quota}`
  return `${product % sum === 0 ? '=' : '≈'}${shown} →\u00a0${quota}`
}
