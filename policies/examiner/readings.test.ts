import type { IpRow } from '@tidu/policy-engine/fact-sheet'
import { describe, expect, it } from 'vitest'
import {
  bought,
  type Change,
  type Filing,
  giant2022,
  giant2026,
  giantReview2027,
  honghe,
  innovative,
  judge,
  lincang,
  patent,
  srdi2022,
  srdi2026,
  title,
} from './testing/judge.ts'

/** Every row of the contract's table of readings, on the product itself. */
describe('readings of the contract', () => {
  it('a title or a patent still counts on its end date', () => {
    const last = (end: string) => judge(srdi2026, { titles: [title('innovative', end)] })
    expect(last('2026-06-01').of('S26-1a')).toBe('met')
    expect(last('2026-05-31').of('S26-1a')).toBe('unmet')
    const until = (expiry_date: string) => judge(srdi2026, { ips: [{ ...patent, expiry_date }] })
    expect(until('2026-06-01').of('S26-4')).toBe('met')
    expect(until('2026-05-31').of('S26-4')).toBe('unmet')
  })

  it('63号 asks no lower title of SRDI and little giants', () => {
    expect(judge(srdi2022, { titles: [] }).outcome).toBe('met')
    expect(judge(giant2022, { titles: [] }).outcome).toBe('met')
  })

  it('2号 asks the base title of new filings; in a review the title under review serves, neither is manual', () => {
    const held = (filing: Filing, tiers: string[], id: string) =>
      judge(filing, { titles: tiers.map((tier) => title(tier, '2028-01-01')) }).of(id)
    const review = { ...srdi2026, filing: 'review' as const }
    expect(held(srdi2026, ['tech'], 'S26-1a')).toBe('met')
    expect(held(srdi2026, ['srdi'], 'S26-1a')).toBe('unmet')
    expect(held(review, ['srdi'], 'S26-1a')).toBe('met')
    expect(held(review, [], 'S26-1a')).toBe('manual')
    expect(judge(review, { titles: null }).of('S26-1a')).toBe('unknown')
    expect(held(giant2026, ['little-giant'], 'L26-1a')).toBe('unmet')
    expect(held(giantReview2027, ['little-giant'], 'L26-1a')).toBe('met')
    expect(held(giantReview2027, ['tech'], 'L26-1a')).toBe('manual')
  })

  it('the entry terms of the innovative tier are those of 63号', () => {
    expect(judge(innovative, { current: { on_blacklist: true } }).of('G22-03')).toBe('unmet')
    expect(judge(innovative).of('G26-03')).toBeUndefined()
  })

  it('growth in a little-giant review is waived in 2025, manual in 2026, asked of new filings', () => {
    const falling = { years: { '2024': { main_revenue: 1 }, '2025': { main_revenue: 1 } } }
    const on = (day: string, filing: 'new' | 'review') =>
      judge({ standard: 'little-giant', on: day, filing, edition: '2022-63' }, falling).of(
        'L22-专3',
      )
    expect(on('2025-05-20', 'review')).toBe('exempt')
    expect(on('2026-05-20', 'review')).toBe('manual')
    expect(on('2025-05-20', 'new')).toBe('unmet')
    expect(on('2026-03-20', 'new')).toBe('unmet')
  })

  it('below 5000 万 the annex route stands', () => {
    const small = { revenue: 49_999_999.99, main_revenue: 45_000_000, rd_expense: 16_000_000 }
    const change = (equity: number): Change => ({
      current: { new_equity_2y: equity },
      years: {
        '2025': { ...small, employees: 100, rd_staff: 50 },
        '2024': { rd_expense: 14_000_000 },
      },
    })
    for (const filing of [
      giant2022,
      { ...giant2022, on: '2025-05-20', filing: 'review' as const },
    ]) {
      const year = Number(filing.on.slice(0, 4))
      const { years, current = {} } = change(80_000_000)
      const moved: Change = {
        current,
        years: { [year - 1]: years?.['2025'] ?? {}, [year - 2]: years?.['2024'] ?? {} },
      }
      const { of } = judge(filing, moved)
      expect(of('L22-新1c')).toBe('met')
      expect(of('L22-新1a')).toBe('not_applicable')
    }
    expect(judge(giant2022, change(79_999_999.99)).of('L22-新1c')).toBe('unmet')
  })

  it('segment years are full years to the end of the year before', () => {
    const since = (day: string) =>
      judge(srdi2026, { current: { segment_start_date: day } }).of('S26-1b')
    expect(since('2022-12-31')).toBe('met')
    expect(since('2023-01-01')).toBe('unmet')
    expect(since('2020-02-29')).toBe('met')
  })

  it('a declared chain key link meets the field of 2号, other does not', () => {
    const field = (filing: Filing, product_domain: string, id: string) =>
      judge(filing, { current: { product_domain } }).of(id)
    expect(field(giant2026, 'chain_key_link', 'L26-6')).toBe('met')
    expect(field(giant2026, 'other', 'L26-6')).toBe('unmet')
    expect(field(giant2022, 'other', 'L22-品')).toBe('unmet')
  })

  it('a missing size figure is decided when the known ones decide it', () => {
    const size = (employees: number | null, revenue: number | null) =>
      judge(srdi2026, { years: { '2025': { employees, revenue } } }).of('G26-02')
    expect(size(999, null)).toBe('met')
    expect(size(1000, null)).toBe('unknown')
    expect(size(null, 399_999_999.99)).toBe('met')
    expect(size(null, 400_000_000)).toBe('unknown')
    expect(size(1000, 400_000_000)).toBe('unmet')
  })

  it('an indicator with an unclear part keeps the narrowest span', () => {
    const span = (change: Change) => {
      const { indicators } = judge(srdi2022, change)
      return indicators.map(({ id, low, high }) => `${id} ${low}-${high}`)
    }
    expect(span({ years: { '2025': { revenue: null, rd_expense: 4_000_000 } } })).toContain(
      'rd_input 8-10',
    )
    const own = { ...patent, acquired_by: null }
    expect(span({ ips: [{ ...own, transfer_date: '2024-01-01' }] })).toContain('ip_grade 6-8')
    expect(span({ ips: [own] })).toContain('ip_grade 0-8')
  })

  it('a two-year sum with one year missing is unknown', () => {
    const gone = { years: { '2024': { rd_expense: null }, '2025': { rd_expense: 13_000_000 } } }
    expect(judge(giant2026, gone).of('L26-3a')).toBe('unknown')
  })

  it('红河: two patents, or its own index with a will; 临沧: two patents', () => {
    const one = { ips: [patent] }
    const unwilling = { ...one, current: { willing_to_apply: false } }
    const share = (market_share: string) =>
      judge(honghe, { ...one, current: { market_share } }).outcome
    expect(
      judge(honghe, { ips: [patent, bought('2026-05-31')], current: { willing_to_apply: false } })
        .outcome,
    ).toBe('met')
    expect(judge(honghe, one).outcome).toBe('met')
    expect(judge(honghe, unwilling).outcome).toBe('unmet')
    expect(share('0.1')).toBe('unmet')
    expect(share('0.100001')).toBe('met')
    expect(judge(lincang, one).outcome).toBe('unmet')
    expect(judge(lincang, { ips: [patent, patent] }).outcome).toBe('met')
    expect(judge(lincang, { ips: [patent, { ...patent, linked_product: false }] }).outcome).toBe(
      'unmet',
    )
    expect(
      judge(lincang, { ips: [patent, { ...patent, in_use: false, benefit: false }] }).outcome,
    ).toBe('met')
    expect(judge(lincang, { titles: [title('srdi', '2026-05-31')] }).outcome).toBe('unmet')
  })

  it('the coaching lines read "超过" without the number in 红河, "以上" with it in 临沧', () => {
    const share = { current: { market_share: '0.1' } }
    expect(judge(honghe, share).of('HH-share')).toBe('unmet')
    expect(judge(lincang, share).of('LC-share')).toBe('met')
  })

  it('红河: exactly 1 亿 asks 3 %, below 5000 万 asks nothing', () => {
    const spent = (revenue: number, rd_expense: number) =>
      judge(honghe, {
        ips: [patent],
        years: {
          '2025': { revenue, main_revenue: revenue * 0.9, rd_expense },
          '2024': { main_revenue: revenue * 0.8 },
        },
      }).outcome
    expect(spent(100_000_000, 3_000_000)).toBe('met')
    expect(spent(99_999_999.99, 3_000_000)).toBe('unmet')
    expect(spent(99_999_999.99, 6_000_000)).toBe('met')
    expect(spent(40_000_000, 0)).toBe('met')
  })

  it('bought patents: 63号 after exactly one year, 2号 never', () => {
    const two = (day: string) => ({ ips: [bought(day), bought(day)] })
    expect(judge(giant2022, two('2025-03-01')).of('L22-新3')).toBe('met')
    expect(judge(giant2022, two('2025-03-02')).of('L22-新3')).toBe('unmet')
    expect(judge(srdi2026, two('2020-01-01')).of('S26-4')).toBe('unmet')
  })

  it('the anniversary itself is not over two or ten years; the score asks neither use nor benefit', () => {
    const grade = (row: IpRow) =>
      judge(innovative, { ips: [row] }).indicators.find(({ id }) => id === 'ip_grade')?.high
    const model = { ...patent, kind: 'utility_model', class: 'II' as const }
    expect(grade({ ...model, grant_date: '2024-06-01' })).toBe(0)
    expect(grade({ ...model, grant_date: '2024-05-31' })).toBe(5)
    expect(grade({ ...patent, grant_date: '2016-06-01', in_use: false })).toBe(15)
    expect(grade({ ...patent, grant_date: '2016-05-31', benefit: false })).toBe(20)
  })

  it('63号 little giant without revenue: the research line is unknown', () => {
    const { of } = judge(giant2022, { years: { '2025': { revenue: null } } })
    expect(['1a', '1b', '1c'].map((line) => of(`L22-新${line}`))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ])
  })

  it('L26-8 to 10 are hard for new filings and not asked in a review', () => {
    const champion = { current: { is_single_champion: true } }
    expect(judge(giant2026, champion).outcome).toBe('unmet')
    expect(judge(giantReview2027, champion).of('L26-8')).toBe('not_applicable')
    expect(judge(giantReview2027, champion).outcome).toBe('met')
  })
})
