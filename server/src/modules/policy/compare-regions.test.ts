import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const compare = (query: Record<string, string>) =>
  app.request({ method: 'GET', url: '/api/policy/regions/compare', query })

interface Row {
  section: string
  key: string
  change: string
  before: { says: string; cite: object | null } | null
  after: { says: string; cite: object | null } | null
}

const rowOf = (body: { rows: Row[] }, section: string, key: string) =>
  body.rows.find((row) => row.section === section && row.key === key)

describe('临沧 beside 红河, without an account', () => {
  it('names both plans', async () => {
    const { status, body } = await compare({ before: '5309', after: '5325', on: '2026-06-01' })
    expect(status).toBe(200)
    expect(body.before).toMatchObject({
      regionName: '临沧市',
      plan: { document: 'lincang-2025-2027', ended: false },
    })
    expect(body.after).toMatchObject({ plan: { region: '5325', document: 'honghe-2025-30' } })
  })

  it('shows 以上 against 超过: ≥ 10 % is not > 10 %', async () => {
    const { body } = await compare({ before: '5309', after: '5325' })
    expect(rowOf(body, 'lines', 'market_share')).toMatchObject({
      change: 'changed',
      differs: ['operator'],
      before: {
        says: '≥ 10 %',
        cite: { document: 'lincang-2025-2027', article: '二(四)10' },
        confidence: 'high',
        loosens: expect.stringContaining('含本数'),
      },
      after: { says: '> 10 %', cite: { document: 'honghe-2025-30', article: '附件1-3' } },
    })
    expect(rowOf(body, 'lines', 'segment_years')?.change).toBe('same')
  })

  it('shows the seed ratios: 1:2 both, and 1:3 against a mere recommendation', async () => {
    const { body } = await compare({ before: '5309', after: '5325' })
    expect(rowOf(body, 'seed-ratios', 'srdi')).toMatchObject({
      change: 'same',
      before: { says: '≥ 年度增长目标的 2 倍', cite: { article: '二(一)2' } },
      after: { says: '≥ 年度增长目标的 2 倍', cite: { article: '附件1-2' } },
    })
    expect(rowOf(body, 'seed-ratios', 'little-giant')).toMatchObject({
      change: 'changed',
      before: { says: '≥ 年度增长目标的 3 倍' },
      after: { says: '只作推荐，不定倍数' },
    })
  })

  it('shows labels, targets, awards and days in words, and what one side alone has', async () => {
    const { body } = await compare({ before: '5309', after: '5325' })
    const said = (section: string, key: string) => {
      const row = rowOf(body, section, key)
      return [row?.change, row?.before?.says ?? null, row?.after?.says ?? null]
    }
    expect(said('tiers', 'srdi')).toEqual(['changed', '省级专精特新中小企业', '专精特新中小企业'])
    expect(said('targets', 'srdi stock')).toEqual([
      'changed',
      '≥ 80 户（2027 年，预期性）',
      '158 户（2027 年，预期性）',
    ])
    expect(said('annual-targets', 'srdi')).toEqual(['changed', '每年 ≥ 13 户', '规划期合计 90 户'])
    expect(said('awards', 'srdi')).toEqual([
      'changed',
      '首次认定市级奖励 5 万元（临沧市财政，仅限首次）',
      '各级政府奖励（鼓励） 金额未定（各级政府，仅限首次）',
    ])
    expect(said('calendar', 'file-seed-libraries')).toEqual([
      'added',
      null,
      '每年 1 月 15 日前：创新型、专精特新种子库备案（各县市 → 州工业和信息化局汇总报省工业和信息化厅）',
    ])
    expect(said('choices', 'quota-rounding')[0]).toBe('same')
    expect(rowOf(body, 'choices', 'quota-rounding')?.before).toMatchObject({ cite: null })
    expect(body.rows.some(({ section }: Row) => section === 'county-targets')).toBe(false)
  })
})

describe('one region on two days', () => {
  it('lays 云南 before and after its new plan side by side', async () => {
    const { body } = await compare({
      before: '53',
      after: '53',
      beforeOn: '2024-06-01',
      on: '2026-06-01',
    })
    expect([body.before.plan.document, body.after.plan.document]).toEqual([
      'yunnan-2023-2025',
      'yunnan-2025-27',
    ])
    expect(rowOf(body, 'targets', 'srdi stock')).toMatchObject({
      change: 'changed',
      differs: expect.arrayContaining(['value', 'year']),
    })
    expect(rowOf(body, 'seed-ratios', 'srdi')?.change).toBe('added')
  })

  it('finds no difference between a day and the next', async () => {
    const { body } = await compare({ before: '5325', after: '5325', beforeOn: '2026-05-31' })
    expect(body.rows.length).toBeGreaterThan(80)
    expect(body.rows.filter(({ change }: Row) => change !== 'same')).toEqual([])
  })

  it('shows an ended plan as ended, and takes no plan for no difference', async () => {
    const ended = await compare({ before: '500111', after: '5325' })
    expect(ended.body.before.plan.ended).toBe(true)
    expect(ended.body.rows.length).toBeGreaterThan(0)
    const early = await compare({ before: '5325', after: '5325', beforeOn: '2020-01-01' })
    expect(early.body.before.plan).toBeNull()
    expect(early.body.rows).toEqual([])
  })
})

describe('the address', () => {
  it('lets the plan of the prefecture speak for a county', async () => {
    const { body } = await compare({ before: '532501', after: '5309' })
    expect(body.before).toMatchObject({ region: '532501', plan: { region: '5325' } })
  })

  it('refuses a region that does not exist, and leaves /regions/:region alone', async () => {
    const { status, body } = await compare({ before: '5309', after: '999999' })
    expect([status, body.code]).toEqual([404, 'policy.unknown-region'])
    expect(
      (await app.request({ method: 'GET', url: '/api/policy/regions/5325' })).body.region,
    ).toBe('5325')
  })
})
