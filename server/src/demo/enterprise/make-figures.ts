import { type DemoFigures, type DemoFirm, figureYears } from './demo-firm.ts'
import type { Random } from './random.ts'

/** Plausible figures of four years; a few are missing, as in life. */
export function makeFigures(random: Random, tiers: readonly string[], foundedOn: string) {
  const isBig = tiers.includes('little-giant')
  const isSrdi = tiers.includes('srdi')
  const [least, most] = isBig ? [6_000, 38_000] : isSrdi ? [1_600, 22_000] : [250, 12_000]
  const profile = {
    revenue: random.int(least, most) * 10_000 + random.int(0, 9_999),
    main: random.int(isSrdi ? 78 : 55, 98),
    rd: random.int(isSrdi ? 32 : 8, isSrdi ? 95 : 70),
    debt: random.int(22, isSrdi ? 68 : 84),
    assets: random.int(75, 170),
    profit: random.int(-3, 14),
    perHead: random.int(28, 130) * 10_000,
    staff: random.int(6, 24),
  }
  const years: DemoFirm['years'] = new Map()
  let revenue = profile.revenue
  for (const year of figureYears) {
    if (year < Number(foundedOn.slice(0, 4))) continue
    const missing = tiers.length > 0 ? 1 : 6
    years.set(year, thinned(random, yearOf(revenue, profile, random), missing))
    revenue = Math.round((revenue * random.int(94, 126)) / 100)
  }
  return years
}

interface Profile {
  main: number
  rd: number
  debt: number
  assets: number
  profit: number
  perHead: number
  staff: number
}

function yearOf(revenue: number, profile: Profile, random: Random): DemoFigures {
  const share = (part: number, whole: number, of = 100) => Math.round((whole * part) / of)
  const assets = share(profile.assets, revenue)
  const employees = Math.max(4, Math.round(revenue / profile.perHead))
  return {
    revenue,
    main_revenue: share(profile.main, revenue),
    rd_expense: share(profile.rd + random.int(-3, 4), revenue, 1000),
    total_assets: assets,
    total_liabilities: share(profile.debt + random.int(-2, 2), assets),
    net_profit: share(profile.profit, revenue),
    employees,
    rd_staff: Math.max(1, share(profile.staff, employees)),
  }
}

function thinned(random: Random, figures: DemoFigures, percent: number): DemoFigures {
  return Object.fromEntries(Object.entries(figures).filter(() => !random.chance(percent)))
}
