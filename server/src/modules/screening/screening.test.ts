import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')
const mengzi = officialOf('/53/5325/532503/')
const honghe = officialOf('/53/5325/', 'prefecture-official')
const firms: Record<string, string> = {}

const number = (text: string) => ({ kind: 'number', text })

/** Figures a firm needs for 专精特新 in 2026, a little above every line unless said otherwise. */
async function givenFigures(id: string, figures: Record<string, string | null>) {
  const yearly = {
    revenue: '20000000',
    main_revenue: '18000000',
    total_assets: '30000000',
    total_liabilities: '9000000',
    employees: '120',
    ...figures,
  }
  const facts = Object.entries(yearly).flatMap(([key, text]) =>
    text === null
      ? []
      : [
          {
            factId: key.split('@')[0],
            year: Number(key.split('@')[1] ?? 2025),
            value: number(text),
          },
        ],
  )
  const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts,
    source: 'audited',
    reason: '审计报告',
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  const research = {
    'rd_expense@2025': '1500000',
    'rd_expense@2024': '1400000',
    'revenue@2024': '19000000',
  }
  for (const [key, figures] of Object.entries({
    strong: research,
    short: { ...research, 'rd_expense@2025': '900000' },
    silent: { ...research, main_revenue: null },
  })) {
    const { id } = await givenEnterprise(app, { name: `筛选${key}（虚构）有限公司` })
    firms[key] = id
    await givenFigures(id, figures)
  }
})
afterAll(() => app.close())

const start = async (actor = honghe, more: object = {}) => {
  const answer = await app.as(actor, 'POST /api/screening/runs', {
    region: '532501',
    standard: 'srdi',
    on: '2026-06-01',
    ...more,
  })
  return { ...answer, body: answer.body.run ?? answer.body }
}

describe('one batch over a region 批量预判', () => {
  it('ranks the readier firm first and says what stands in the way of each', async () => {
    const run = await start()
    expect(run.status, JSON.stringify(run.body)).toBe(200)
    expect(run.body.edition).toBe('2026-2')
    const { body } = await app.as(honghe, `GET /api/screening/runs/${run.body.id}/rows`)
    const names = body.rows.map((row: { enterpriseId: string }) => row.enterpriseId)
    expect(names.indexOf(firms.strong)).toBeLessThan(names.indexOf(firms.short))
    const short = body.rows.find(
      (row: { enterpriseId: string }) => row.enterpriseId === firms.short,
    )
    expect(short.unmetCriteria.map(({ id }: { id: string }) => id)).toContain('S26-3a')
    const silent = body.rows.find(
      (row: { enterpriseId: string }) => row.enterpriseId === firms.silent,
    )
    expect(silent.unknownCriteria.map(({ id }: { id: string }) => id)).toContain('S26-2b')
    expect(silent.unmetCriteria.map(({ id }: { id: string }) => id)).not.toContain('S26-2b')
  })

  it('narrows to the firms short of one criterion, and counts them', async () => {
    const run = await start()
    const { body } = await app.as(honghe, `GET /api/screening/runs/${run.body.id}/rows`, {
      criterion: 'S26-3a',
    })
    expect(body.rows.map((row: { enterpriseId: string }) => row.enterpriseId)).toEqual([
      firms.short,
    ])
    expect(body.criteria.find(({ id }: { id: string }) => id === 'S26-3a').unmet).toBe(1)
  })

  it('gives the same rows again for the same moment, whatever was recorded since', async () => {
    const recordedBefore = app.clock.now().toISOString()
    const before = await start(honghe, { recordedBefore })
    app.clock.advance(60_000)
    await givenFigures(firms.short ?? '', { 'rd_expense@2025': '5000000' })
    const again = await start(honghe, { recordedBefore })
    const rowsOf = async (id: string) =>
      (await app.as(honghe, `GET /api/screening/runs/${id}/rows`, { sort: 'name' })).body.rows
    expect(await rowsOf(again.body.id)).toEqual(await rowsOf(before.body.id))
    const now = await start()
    const short = (await rowsOf(now.body.id)).find(
      (row: { enterpriseId: string }) => row.enterpriseId === firms.short,
    )
    expect(short.unmetCriteria.map(({ id }: { id: string }) => id)).not.toContain('S26-3a')
  })

  it('keeps a neighbouring county out: no run, no rows, no verdict', async () => {
    const run = await start()
    expect((await start(mengzi)).body.code).toBe('screening.unknown-region')
    expect((await app.as(mengzi, `GET /api/screening/runs/${run.body.id}/rows`)).status).toBe(404)
    const verdict = await app.as(mengzi, `GET /api/screening/verdicts/${firms.strong}`, {
      standard: 'srdi',
    })
    expect(verdict.status).toBe(404)
  })

  it('writes a workbook', async () => {
    const run = await start()
    const file = await app.as(honghe, `GET /api/screening/runs/${run.body.id}/rows.xlsx`)
    expect(file.status).toBe(200)
    expect(file.raw.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the check-up of one firm 体检', () => {
  it('explains every criterion with clause, actual, required and distance', async () => {
    const { id } = await givenEnterprise(app)
    await givenFigures(id, { revenue: '14000000' })
    const { body } = await app.as(gejiu, `GET /api/screening/verdicts/${id}`, {
      standard: 'srdi',
      on: '2026-06-01',
    })
    const revenue = body.verdict.criteria.find((one: { id: string }) => one.id === 'S26-2a')
    expect(revenue).toMatchObject({
      outcome: 'unmet',
      actual: 14_000_000,
      required: 15_000_000,
      gap: { fact: 'revenue', year: 2025, by: 1_000_000, direction: 'increase' },
      cite: { document: 'miit-2026-2' },
    })
  })

  it('judges the same firm by the older edition the day before the switch', async () => {
    const at = async (on: string) =>
      (await app.as(gejiu, `GET /api/screening/verdicts/${firms.strong}`, { standard: 'srdi', on }))
        .body.verdict.edition
    expect([await at('2026-03-31'), await at('2026-04-01')]).toEqual(['2022-63', '2026-2'])
  })

  it('never reads a fact recorded after the moment asked for', async () => {
    const { id } = await givenEnterprise(app)
    const recordedBefore = new Date(app.clock.now().getTime() + 1000).toISOString()
    app.clock.advance(5_000)
    await givenFigures(id, {})
    const ask = async (more: object) =>
      (await app.as(gejiu, `GET /api/screening/verdicts/${id}`, { standard: 'srdi', ...more })).body
        .verdict.criteria
    const revenue = (criteria: { id: string; outcome: string }[]) =>
      criteria.find((one) => one.id === 'S26-2a')?.outcome
    expect(revenue(await ask({ recordedBefore }))).toBe('unknown')
    expect(revenue(await ask({}))).toBe('met')
  })
})

describe('what a new edition does to a region 版本影响', () => {
  it('lists who changes verdict and the clauses that do it', async () => {
    const { id: indebted } = await givenEnterprise(app, { name: '筛选负债（虚构）有限公司' })
    await givenFigures(indebted, {
      'rd_expense@2025': '1500000',
      'rd_expense@2024': '1400000',
      'revenue@2024': '19000000',
      total_liabilities: '27000000',
    })
    const { body } = await app.as(honghe, 'GET /api/screening/impact', {
      region: '532501',
      standard: 'srdi',
      before: '2022-63',
      after: '2026-2',
      on: '2026-06-01',
    })
    const [was, becomes] = [
      await start(honghe, { region: '532501', edition: '2022-63' }),
      await start(honghe, { region: '532501', edition: '2026-2' }),
    ]
    expect(body.before.counts).toEqual(was.body.counts)
    expect(body.after.counts).toEqual(becomes.body.counts)
    const changed = body.rows.find((row: { enterpriseId: string }) => row.enterpriseId === indebted)
    expect(changed).toMatchObject({ before: 'unknown', after: 'unmet' })
    expect(changed.because.map(({ title }: { title: string }) => title)).toEqual([
      '上年末资产负债率',
    ])
    for (const row of body.rows) {
      expect(row.before).not.toBe(row.after)
      expect(row.because.length).toBeGreaterThan(0)
    }
  })
})

describe('a shortlist 种子名单', () => {
  it('enters only what a person chose, once, and shows the quota with its arithmetic', async () => {
    const run = await start(honghe, { region: '5325' })
    const made = await app.as(honghe, 'POST /api/screening/shortlists', {
      region: '5325',
      tier: 'srdi',
      year: 2026,
      title: '专精特新种子',
    })
    expect(made.body).toMatchObject({ size: 0, quota: { required: 60, arithmetic: '2×30=60' } })
    const list = `/api/screening/shortlists/${made.body.id}`
    const suggested = await app.as(honghe, `GET ${list}/suggestions`, {
      runId: run.body.id,
      count: 2,
    })
    expect(suggested.body.rows).toHaveLength(2)
    expect((await app.as(honghe, `GET ${list}`)).body.rows).toEqual([])

    const choice = { runId: run.body.id, enterpriseIds: [firms.strong], reason: '研发投入稳定' }
    const twice = await Promise.all([
      app.as(honghe, `POST ${list}/entries`, choice),
      app.as(honghe, `POST ${list}/entries`, choice),
    ])
    expect(twice.map(({ body }) => body.added).sort()).toEqual([0, 1])
    const shown = await app.as(honghe, `GET ${list}`)
    expect(shown.body.rows).toHaveLength(1)
    expect(shown.body.rows[0]).toMatchObject({
      enterpriseId: firms.strong,
      reason: '研发投入稳定',
      seedOutcome: 'unknown',
    })

    await app.as(honghe, `DELETE ${list}/entries/${firms.strong}`, { reason: '企业搬迁' })
    expect((await app.as(honghe, `GET ${list}`)).body.rows).toEqual([])
  })

  it('refuses a firm that the run did not look at', async () => {
    const run = await start()
    const made = await app.as(honghe, 'POST /api/screening/shortlists', {
      region: '5325',
      tier: 'srdi',
      year: 2026,
      title: '另一份',
    })
    const { id } = await givenEnterprise(app, { regionCode: '532503' })
    const answer = await app.as(honghe, `POST /api/screening/shortlists/${made.body.id}/entries`, {
      runId: run.body.id,
      enterpriseIds: [id],
    })
    expect(answer.body.code).toBe('screening.not-in-run')
  })
})
