import { describe, expect, it } from 'vitest'
import { type ComparedProfile, diffProfiles } from './diff-profiles.ts'
import type { CoachingLine, PlanPeriod, PlanTarget } from './region-profile.ts'
import type { SettledReading } from './settle-readings.ts'

const cite = { document: 'd', clause: 'D-1', confidence: 'high' } as const

function profile(
  plan: Partial<PlanPeriod>,
  { region = '9901', readings = [] as SettledReading[] } = {},
): ComparedProfile {
  const empty: PlanPeriod = {
    id: 'p',
    document: 'd',
    from: 2026,
    to: 2028,
    tiers: [],
    libraries: [],
    seedRatios: [],
    annualTargets: [],
    targets: [],
    lines: [],
    awards: [],
    calendar: [],
    choices: [],
  }
  return { region, plan: { ...empty, ...plan }, readings }
}

function line(given: Partial<CoachingLine>): CoachingLine {
  return {
    id: 'l',
    cite,
    key: 'market_share',
    label: '占有率',
    operator: '>=',
    value: 10,
    unit: '%',
    ...given,
  }
}

function target(given: Partial<PlanTarget>): PlanTarget {
  return {
    id: 't',
    cite,
    tier: 'srdi',
    kind: 'stock',
    operator: '>=',
    value: 80,
    unit: '户',
    year: 2027,
    hedged: false,
    ...given,
  }
}

const told = (before: ComparedProfile, after: ComparedProfile) =>
  diffProfiles(before, after).map(({ section, key, change, differs }) =>
    [section, key, change, ...differs].join(' '),
  )

describe('two plans side by side', () => {
  it('finds nothing between a plan and itself', () => {
    const plan = profile({ lines: [line({})], targets: [target({})] })
    expect(diffProfiles(plan, plan).map(({ change }) => change)).toEqual(['same', 'same'])
  })

  it('tells ≥ from > though the number is the same, and keeps both clauses', () => {
    const [row] = diffProfiles(
      profile({ lines: [line({ id: 'a' })] }),
      profile({ lines: [line({ id: 'b', operator: '>', cite: { ...cite, clause: 'E-9' } })] }),
    )
    expect(row).toMatchObject({ change: 'changed', differs: ['operator'] })
    expect([row?.before, row?.after]).toMatchObject([
      { cite: { clause: 'D-1' } },
      { cite: { clause: 'E-9' } },
    ])
  })

  it('takes another wording or another clause for no difference', () => {
    const other = line({ label: '市场占有率', cite: { ...cite, clause: 'E-9' } })
    expect(told(profile({ lines: [line({})] }), profile({ lines: [other] }))).toEqual([
      'lines market_share same',
    ])
  })

  it('says what one side alone asks', () => {
    const both = [profile({ lines: [line({})] }), profile({})] as const
    expect(told(both[0], both[1])).toEqual(['lines market_share removed'])
    expect(told(both[1], both[0])).toEqual(['lines market_share added'])
  })

  it('pairs the bands of one measure with their own kind', () => {
    const big = line({ id: 'big', key: 'rd', revenue: { from: 100 }, value: 3 })
    const small = line({ id: 'small', key: 'rd', revenue: { from: 50, below: 100 }, value: 6 })
    expect(
      told(profile({ lines: [small, big] }), profile({ lines: [big, { ...small, value: 7 }] })),
    ).toEqual(['lines rd  50-100 changed value', 'lines rd  100- same'])
  })

  it('pairs a goal with the next plan’s goal, and by year where a plan has several', () => {
    const old = target({ id: 'srdi-2025', year: 2025 })
    const next = target({ id: 'srdi-2027', value: 90 })
    expect(told(profile({ targets: [old] }), profile({ targets: [next] }))).toEqual([
      'targets srdi stock changed value year',
    ])
    expect(told(profile({ targets: [old] }), profile({ targets: [old, next] }))).toEqual([
      'targets srdi stock 2025 same',
      'targets srdi stock 2027 added',
    ])
  })

  it('shows a ratio that became a recommendation, and a target stated instead of spread', () => {
    const ratio = { id: 'srdi', tier: 'srdi', operator: '>=', cite } as const
    const before = profile({
      seedRatios: [{ ...ratio, basis: 'annual-target', times: 3 }],
      annualTargets: [{ ...ratio, method: 'stated', perYear: 30 }],
    })
    const after = profile({
      seedRatios: [{ ...ratio, basis: 'recommendation', times: null }],
      annualTargets: [{ ...ratio, method: 'spread', total: 90 }],
    })
    expect(told(before, after)).toEqual([
      'seed-ratios srdi changed times basis',
      'annual-targets srdi changed method perYear total',
    ])
  })

  it('shows a day that moved and an award that grew', () => {
    const entry = { id: 'file', title: '备案', who: '各县市', cite, assumed: false }
    const award = {
      id: 'a',
      tier: 'srdi',
      label: '奖励',
      firstTimeOnly: true,
      payer: '市',
      cite,
    } as const
    const before = profile({
      calendar: [{ ...entry, recurrence: { every: 'year', month: 1, day: 15 } }],
      awards: [{ ...award, amountYuan: '50000' }],
    })
    const after = profile({
      calendar: [{ ...entry, recurrence: { every: 'year', month: 2, day: 15 } }],
      awards: [{ ...award, amountYuan: '100000' }],
    })
    expect(told(before, after)).toEqual([
      'awards srdi changed amountYuan',
      'calendar file changed day',
    ])
  })

  it('compares the counties of one region, never those of two', () => {
    const row = (goal: number) => ({
      region: '990101',
      name: '甲县',
      tiers: [{ tier: 'srdi' as const, stock: 1, increment: goal - 1, goal }],
    })
    const table = (goal: number) => ({
      breakdown: { cite, asOf: '2024-12', year: 2027, total: row(goal), rows: [row(goal)] },
    })
    expect(told(profile(table(2)), profile(table(3)))).toEqual([
      'county-targets 990101 srdi changed increment goal',
    ])
    expect(told(profile(table(2)), profile(table(3), { region: '9902' }))).toEqual([])
  })

  it('shows another rounding as a changed choice', () => {
    const reading = { id: 'quota-rounding', question: '', options: [], default: 'a', clauses: [] }
    const settled = (option: string) => profile({}, { readings: [{ reading, option }] })
    expect(told(settled('a'), settled('b'))).toEqual(['choices quota-rounding changed option'])
  })
})
