import {
  annualTarget,
  countyQuotas,
  effectiveProfile,
  expandCalendar,
  lintRegions,
  type PlanPeriod,
  type QuotaRounding,
  seedQuota,
  type TierId,
} from '@tidu/domain/policy'
import { describe, expect, it } from 'vitest'
import { loadAll } from './testing/load-all.ts'

const { corpus, filedProfiles, profiles, readings } = loadAll()
const today = '2026-11-22'

function planOf(code: string, id = '2025-2027'): PlanPeriod {
  const plan = profiles
    .find((profile) => profile.code === code)
    ?.periods.find((period) => period.id === id)
  if (plan === undefined) throw new Error(`no plan ${id} of ${code}`)
  return plan
}

describe('the shipped region profiles', () => {
  it('lint without a problem', () => {
    expect(lintRegions(filedProfiles, corpus, readings)).toEqual([])
  })

  it.each([
    ['5309', 'innovative', '2×24=48'],
    ['5309', 'srdi', '2×13=26'],
    ['5309', 'little-giant', '3×1=3'],
    ['5325', 'innovative', '2×60=120'],
    ['5325', 'srdi', '2×30=60'],
  ] satisfies [string, TierId, string][])(
    '%s %s: quota of 2027 is %s',
    (code, tier, arithmetic) => {
      expect(seedQuota(planOf(code), tier, 2027)).toMatchObject({ kind: 'quota', arithmetic })
    },
  )

  it('plans the one 小巨人 of 临沧 in the last year, and none before', () => {
    expect(
      [2025, 2026, 2027].map((year) => annualTarget(planOf('5309'), 'little-giant', year)?.value),
    ).toEqual([0, 0, 1])
    expect(annualTarget(planOf('5325'), 'little-giant', 2026)?.arithmetic).toBe('8÷3 → 2+3+3')
    expect(annualTarget(planOf('5309'), 'srdi', 2028)).toBeUndefined()
  })

  it('has 红河 recommend 小巨人 seeds without a number', () => {
    expect(seedQuota(planOf('5325'), 'little-giant', 2027).kind).toBe('by-recommendation')
  })

  it.each([
    ['prefecture-largest-remainder', 120, 60],
    ['county-round-up-product', 125, 63],
    ['county-round-up-annual', 130, 68],
  ] satisfies [QuotaRounding, number, number][])(
    'splits the seeds of 红河 by %s into %d and %d',
    (rounding, innovative, srdi) => {
      const totalOf = (tier: TierId, prefectureQuota: number) =>
        splitHonghe(tier, prefectureQuota, rounding).total
      expect([totalOf('innovative', 120), totalOf('srdi', 60)]).toEqual([innovative, srdi])
    },
  )

  it('gives every county of 红河 with a target at least one seed', () => {
    const { rows } = splitHonghe('srdi', 60, 'prefecture-largest-remainder')
    expect(rows).toHaveLength(13)
    expect(rows.filter((row) => row.increment > 0 && row.quota < 1)).toEqual([])
  })

  it('writes 临沧 with “以上” and 红河 with “超过/高于”', () => {
    const operatorsOf = (code: string) =>
      effectiveProfile(code, today, profiles, corpus)
        .lines.filter(({ value }) => ['market-share', 'main-revenue-growth'].includes(value.id))
        .map(({ value }) => value.operator)
    expect(operatorsOf('5309')).toEqual(['>=', '>='])
    expect(operatorsOf('5325')).toEqual(['>', '>'])
  })

  it('lets a county without a file of its own inherit its prefecture, then the province', () => {
    const mengzi = effectiveProfile('532503', today, profiles, corpus)
    expect(mengzi.plans.map(({ region }) => region)).toEqual(['5325', '53'])
    expect(mengzi.seedRatios.map(({ region }) => region)).toEqual(['5325', '5325', '5325'])
  })

  it('offers nothing of an ended plan, and still shows that it was there', () => {
    const sanmenxia = effectiveProfile('4112', '2026-01-01', profiles, corpus)
    expect(sanmenxia.awards).toEqual([])
    expect(sanmenxia.lines).toEqual([])
    expect(sanmenxia.ended.map(({ state }) => state)).toEqual([
      { state: 'ended', since: '2026-01-01', because: 'expired' },
    ])
    expect(effectiveProfile('4112', '2025-12-31', profiles, corpus).lines).toHaveLength(2)
    const dazu = effectiveProfile('500111', today, profiles, corpus)
    expect(dazu.ended[0]?.state).toMatchObject({ because: 'plan-over', since: '2026-01-01' })
  })

  it('follows 云南 from its old plan to its new one on the day the new one came', () => {
    const planOn = (day: string) =>
      effectiveProfile('53', day, profiles, corpus).plans[0]?.period.id
    expect(planOn('2025-06-05')).toBe('2023-2025')
    expect(planOn('2025-06-06')).toBe('2025-2027')
  })

  it('puts the filings of 红河 into the calendar of a year', () => {
    const days = expandCalendar(planOf('5325').calendar, 2027, (day) => day === '2027-12-31')
    expect(days[0]).toMatchObject({
      id: 'file-seed-libraries',
      dueOn: '2027-01-15',
      onRestDay: false,
    })
    expect(days.filter(({ id }) => id === 'quarterly-dispatch').map(({ dueOn }) => dueOn)).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-12-31',
    ])
    const list = days.find(({ id }) => id === 'little-giant-target-list')
    expect(list).toMatchObject({ dueOn: '2027-12-31', assumed: false, onRestDay: true })
  })
})

function splitHonghe(tier: TierId, prefectureQuota: number, rounding: QuotaRounding) {
  const counties = (planOf('5325').breakdown?.rows ?? []).map((row) => ({
    region: row.region,
    increment: row.tiers.find((cell) => cell.tier === tier)?.increment ?? 0,
  }))
  return countyQuotas(counties, { times: 2, years: 3, prefectureQuota }, rounding)
}
