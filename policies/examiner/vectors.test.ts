import { parseExact } from '@tidu/policy-engine/exact'
import { type SizeFigures, sizeClass } from '@tidu/policy-engine/size-class'
import { describe, expect, it } from 'vitest'
import {
  bought,
  type Change,
  giant2026,
  giantReview2027,
  innovative,
  judge,
  library,
  patent,
  srdi2022,
  srdi2026,
  title,
} from './testing/judge.ts'

describe('editions by day', () => {
  it.each([
    ['srdi', 'review', '2026-03-31', '2022-63'],
    ['srdi', 'review', '2026-04-01', '2026-2'],
    ['little-giant', 'new', '2026-03-31', '2022-63'],
    ['little-giant', 'new', '2026-04-01', '2026-2'],
    ['little-giant', 'review', '2026-12-31', '2022-63'],
    ['little-giant', 'review', '2027-01-01', '2026-2'],
    ['innovative', 'new', '2028-02-29', '2022-63'],
    ['innovative', 'review', '2022-08-01', '2022-63'],
    ['srdi', 'new', '2022-07-31', undefined],
    ['little-giant', 'review', '2022-07-31', undefined],
    ['innovative', 'new', '2022-07-31', undefined],
  ] as const)('%s %s on %s: %s', (standard, filing, on, edition) => {
    expect(library.find({ standard, filing, on })?.standard.edition).toBe(edition)
  })

  it('a forced edition judges any day', () => {
    const forced = library.find({
      standard: 'srdi',
      filing: 'new',
      on: '2020-02-29',
      edition: '2026-2',
    })
    expect(forced?.standard.edition).toBe('2026-2')
  })
})

describe('vectors of the standards', () => {
  it('SRDI of 2号: growth is not asked, one bad research year decides, equity and institution help', () => {
    const poor = {
      years: { '2025': { revenue: 9_000_000, main_revenue: 9_000_000, rd_expense: 1_000_000 } },
    }
    expect(judge(srdi2026, { ...poor, current: { new_equity_2y: 20_000_000 } }).of("S26-2a'")).toBe(
      'met',
    )
    expect(judge(srdi2026, { ips: [], current: { prov_rd_institution: true } }).of('S26-4')).toBe(
      'exempt',
    )
    expect(
      judge(srdi2026, { years: { '2024': { revenue: 27_000_000, rd_expense: 950_000 } } }).of(
        'S26-3a',
      ),
    ).toBe('unmet')
  })

  it('little giant of 2号: ratio trap, bought patents, rank instead of share, edges', () => {
    const thin = { revenue: 300_000_000, rd_expense: 7_000_000 }
    const trap = judge(giant2026, { years: { '2025': thin, '2024': thin } })
    expect([trap.of('L26-3a'), trap.of('L26-3b')]).toEqual(['met', 'unmet'])
    const old = bought('2020-01-01')
    expect(judge(giant2026, { ips: [patent, patent, patent, old, old, old] }).of('L26-4')).toBe(
      'unmet',
    )
    expect(
      judge(giant2026, { current: { market_share: 0.08, market_rank_domestic: 3 } }).outcome,
    ).toBe('met')
    expect(
      judge(giant2026, { current: { market_share: 0.08, market_rank_domestic: 4 } }).outcome,
    ).toBe('unmet')
    const edge = {
      revenue: 100_000_000,
      main_revenue: 90_000_000,
      total_assets: 100,
      total_liabilities: 75,
    }
    const { of } = judge(giant2026, { years: { '2025': edge } })
    expect([of('L26-2b'), of('L26-2d')]).toEqual(['met', 'met'])
    const review = judge(giantReview2027, {
      years: { '2026': { srdi_eval_score: 58 }, '2025': { srdi_eval_score: 61 } },
    })
    expect([review.of('L26-2c'), review.of('L26-7')]).toEqual(['not_applicable', 'met'])
  })

  it('innovative: 80 points pass, a floor fails, a valid 高企 passes at once', () => {
    const last = { revenue: 100_000_000, total_assets: 100, total_liabilities: 55 }
    const eighty = judge(innovative, {
      current: { product_in_sei: false },
      ips: [patent],
      titles: [],
      years: {
        '2025': { ...last, main_revenue: 70_000_000, rd_expense: 3_000_000 },
        '2024': { main_revenue: 63_636_363.63 },
      },
    })
    expect([eighty.score?.low, eighty.of('I22-P3'), eighty.outcome]).toEqual([80, 'met', 'met'])
    const floor: Change = {
      current: {
        product_in_sei: true,
        valid_honours: [],
        new_equity_3y: 0,
        sci_award_national_or_provincial: false,
      },
      ips: [{ ...patent, overseas_family: true }],
      years: {
        '2025': { ...last, main_revenue: 49_000_000, rd_expense: 0 },
        '2024': { main_revenue: 40_000_000 },
      },
    }
    const failed = judge(innovative, floor)
    expect([failed.score?.low, failed.of('I22-P4'), failed.outcome]).toEqual([60, 'unmet', 'unmet'])
    const { valid_honours, ...rest } = floor.current ?? {}
    const certified = { ...floor, current: rest, titles: [title('hnte', '2026-06-01')] }
    expect(judge(innovative, certified).outcome).toBe('met')
  })

  it('SRDI of 63号: three quality items are capped at five', () => {
    const items = (quality_items: string[]) =>
      judge(srdi2022, { current: { quality_items } }).indicators.find(
        ({ id }) => id === 'quality_items',
      )?.low
    expect([items(['A', 'B', 'C']), items(['A']), items([])]).toEqual([5, 3, 0])
  })

  it.each([
    ['C', 1200, 300_000_000, undefined, 'medium'],
    ['C', 1000, 400_000_000, undefined, 'large'],
    ['C', 280, 500_000_000, undefined, 'small'],
    ['C', 15, 50_000_000, undefined, 'micro'],
    ['C', 20, 3_000_000, undefined, 'small'],
    ['I65', 300, 99_990_000, undefined, 'medium'],
    ['I65', 9, 8_000_000, undefined, 'micro'],
    ['K701', undefined, 2_000_000_000, 90_000_000, 'medium'],
    ['L', 300, undefined, 1_199_990_000, 'medium'],
    ['K704', 10, 10, 10, 'manual'],
  ] as const)('size %s %s %s %s: %s', (industry, employees, revenue, assets, expected) => {
    const figures: SizeFigures = {}
    for (const [metric, given] of Object.entries({ employees, revenue, assets } as const)) {
      const exact = given === undefined ? undefined : parseExact(given)
      if (exact && (metric === 'employees' || metric === 'revenue' || metric === 'assets'))
        figures[metric] = exact
    }
    expect(sizeClass(library.words.sizes, industry, figures)).toBe(expected)
  })
})
