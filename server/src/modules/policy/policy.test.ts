import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const honghe = officialOf('/53/5325/', 'prefecture-official')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const visit = (url: string, query: Record<string, string> = {}) =>
  app.request({ method: 'GET', url, query })

describe('the pack browser needs no account', () => {
  it('lists every pack with its worked cases, and the choice of editions', async () => {
    const { body } = await visit('/api/policy/standards')
    const srdi = body.rows.filter(({ standard }: { standard: string }) => standard === 'srdi')
    expect(srdi.map(({ edition }: { edition: string }) => edition).sort()).toEqual([
      '2022-63',
      '2026-2',
    ])
    for (const row of body.rows)
      expect(row.cases, `${row.standard} ${row.edition}`).toBeGreaterThan(0)
    expect(body.editions.length).toBeGreaterThan(5)
  })

  it('shows a rule in words beside its clause', async () => {
    const { body } = await visit('/api/policy/standards/srdi/2026-2')
    const revenue = body.rules.find(({ id }: { id: string }) => id === 'S26-2a')
    expect(revenue.demand).toBe('上年度营业收入 ≥ 1500 万元')
    expect(revenue.cite.document).toBe('miit-2026-2')
  })

  it('runs the worked cases of every pack now, and all pass', async () => {
    const { body } = await visit('/api/policy/standards')
    for (const { standard, edition } of body.rows) {
      const run = (await visit(`/api/policy/standards/${standard}/${edition}/cases`)).body
      expect(run.failed, `${standard} ${edition}`).toBe(0)
      expect(run.passed).toBe(run.rows.length)
    }
  })

  it('lays two editions side by side by what they measure', async () => {
    const { body } = await visit('/api/policy/standards/little-giant/compare', {
      before: '2022-63',
      after: '2026-2',
    })
    const share = body.rows.find(({ key }: { key: string }) => key === 'main_revenue_ratio')
    expect(share).toMatchObject({ change: 'changed' })
    expect(share.before.demand).toContain('70%')
    expect(share.after.demand).toContain('90%')
  })

  it('pairs a rule that was renamed, and parts one that only reads the same figure', async () => {
    const { body } = await visit('/api/policy/standards/srdi/compare', {
      before: '2022-63',
      after: '2026-2',
    })
    const changesOf = (fact: string) =>
      body.rows
        .filter(({ before, after }: { before: object; after: object }) =>
          JSON.stringify([before, after]).includes(`"key":"${fact}"`),
        )
        .map(({ change }: { change: string }) => change)
    expect(changesOf('rd_expense_each_year')).toEqual(['changed'])
    expect(changesOf('rd_expense')).toEqual(['changed'])
    expect(changesOf('rd_ratio')).toEqual(['changed'])
    // 6000 万元 stood in for the score; 2000 万元 stands in for revenue.
    expect(changesOf('new_equity_2y')).toEqual(['removed', 'added'])
    const equity = body.rows.find(
      ({ key, change }: { key: string; change: string }) =>
        key === 'new_equity_2y' && change === 'added',
    )
    expect(equity.after.demand).toBe('近两年新增股权融资 ≥ 2000 万元（可由并列条件代替）')
  })
})

describe('documents', () => {
  it('derives validity from dates: 三门峡 is over on the first day after its term', async () => {
    const stateOn = async (on: string) =>
      (await visit('/api/policy/documents', { on })).body.rows.find(
        ({ id }: { id: string }) => id === 'sanmenxia-2022-8',
      ).status
    expect([await stateOn('2025-12-31'), await stateOn('2026-01-01')]).toEqual([
      'in-force',
      'expired',
    ])
  })

  it('says what repealed a document and when', async () => {
    const { body } = await visit('/api/policy/documents/honghe-2023-81')
    expect(body.edges).toContainEqual(
      expect.objectContaining({ kind: 'repeals', document: 'honghe-2025-30', inward: true }),
    )
    expect(body.line.status).toBe('repealed')
  })
})

describe("a region's own reading", () => {
  it('shows 红河 its quotas with the arithmetic and the three ways of rounding', async () => {
    const { body } = await visit('/api/policy/regions/5325')
    const srdi = body.seeds.find(({ tier }: { tier: string }) => tier === 'srdi')
    expect(srdi).toMatchObject({ quota: 60, arithmetic: '2×30=60' })
    expect(srdi.variants.map(({ quota }: { quota: number }) => quota)).toEqual([60, 63, 68])
    expect(
      body.targets.find(
        ({ region, tier }: { region: string; tier: string }) =>
          region === '532501' && tier === 'srdi',
      ),
    ).toMatchObject({ baseline: 16, increment: 21, goal: 37 })
    expect(body.dueDates[0].on > '2026-06-01').toBe(true)
  })

  it('refuses a region that does not exist', async () => {
    expect((await visit('/api/policy/regions/999999')).status).toBe(404)
  })
})

describe('自测 without an account', () => {
  it('explains a sheet and keeps nothing', async () => {
    const answer = await app.as(honghe, 'POST /api/policy/evaluate', {
      standard: 'srdi',
      on: '2026-06-01',
      sheet: { years: { '2025': { revenue: 15000000 } } },
    })
    const revenue = answer.body.verdict.criteria.find(({ id }: { id: string }) => id === 'S26-2a')
    expect(revenue.outcome).toBe('met')
    expect(answer.body.verdict.outcome).toBe('unknown')
  })

  it('judges a figure as it was written, where a double would lift it to the line', async () => {
    const { body } = await app.request({
      method: 'POST',
      url: '/api/policy/evaluate',
      headers: { 'content-type': 'application/json' },
      payload:
        '{"standard":"srdi","on":"2026-06-01","sheet":{"years":{"2025":{"revenue":14999999.999999999999}}}}',
    })
    const revenue = body.verdict.criteria.find(({ id }: { id: string }) => id === 'S26-2a')
    expect(revenue).toMatchObject({ outcome: 'unmet', gap: { by: 0.01 } })
  })

  it('names what is wrong with a sheet, in Chinese', async () => {
    const answer = await app.as(honghe, 'POST /api/policy/evaluate', {
      standard: 'srdi',
      on: '2026-06-01',
      sheet: { years: { '2025': { revenue: '一千万' } } },
    })
    expect(answer.status).toBe(422)
    expect(answer.body.message).toContain('years.2025.revenue')
    expect(answer.body.message).toContain('不是数值')
  })

  it('says so when no edition is in force on the day', async () => {
    const answer = await app.as(honghe, 'POST /api/policy/evaluate', {
      standard: 'srdi',
      on: '2022-07-31',
      sheet: {},
    })
    expect(answer.body.code).toBe('policy.no-edition')
  })
})
