import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')
const mengzi = officialOf('/53/5325/532503/')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

/** A firm of an industry with figures of years, `revenue@2025` as key. */
async function givenFirm(industryCode: string, figures: Record<string, string> = {}) {
  const { id } = await givenEnterprise(app, { industryCode })
  const facts = Object.entries(figures).map(([key, text]) => ({
    factId: key.split('@')[0],
    year: Number(key.split('@')[1]),
    value: { kind: 'number', text },
  }))
  if (facts.length > 0) {
    const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
      facts,
      source: 'audited',
      reason: '审计报告',
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  }
  return id
}

const standing = (id: string, query: object = {}) =>
  app.as(gejiu, `GET /api/screening/standing/${id}`, query)

describe('规模 with the row that decides', () => {
  it('shows the class, the figures of the year before, their lines and the clause', async () => {
    const id = await givenFirm('C3525', {
      'employees@2025': '280',
      'revenue@2025': '500000000',
      'employees@2024': '1200',
    })
    const { body } = await standing(id)
    expect(body).toMatchObject({ on: '2026-06-01', year: 2025, industry: 'C3525' })
    expect(body.size).toMatchObject({
      class: 'small',
      possible: ['small'],
      row: { key: 'industry' },
      cite: { document: 'miit-2011-300', article: '第四条(二)' },
    })
    expect(body.size.figures).toContainEqual({
      metric: 'employees',
      fact: 'employees',
      name: '从业人员',
      unit: '人',
      value: 280,
      large: 1000,
      medium: 300,
      small: 20,
    })
  })

  it('keeps every class open that a missing figure leaves possible', async () => {
    const { body } = await standing(await givenFirm('C3525', { 'revenue@2025': '20000000' }))
    expect(body.size).toMatchObject({ class: 'unknown', possible: ['medium', 'small', 'micro'] })
  })

  it('leaves an industry the standard does not cover to a person', async () => {
    const { body } = await standing(await givenFirm('P83', { 'revenue@2025': '20000000' }))
    expect(body.size).toMatchObject({ class: 'manual', row: null, cite: null })
  })
})

describe('四上 with its line', () => {
  it('meets the line to the yuan by main revenue, not by revenue', async () => {
    const onLine = await givenFirm('C3525', {
      'main_revenue@2025': '20000000',
      'revenue@2025': '30000000',
    })
    expect((await standing(onLine)).body.aboveScale).toMatchObject({
      outcome: 'met',
      confidence: 'high',
      row: { key: 'above_scale_industry', label: '规模以上工业' },
      line: { fact: 'main_revenue', required: 20_000_000, actual: 20_000_000, gap: null },
    })
  })

  it('says how much is lacking, and where the line is written', async () => {
    const short = await givenFirm('F5211', { 'revenue@2025': '4999999.99' })
    expect((await standing(short)).body.aboveScale).toMatchObject({
      outcome: 'unmet',
      row: { cite: { document: 'nbs-survey-scope', article: '调查单位范围' } },
      line: { fact: 'revenue', required: 5_000_000, actual: 4_999_999.99, gap: 0.01, unit: '元' },
    })
  })

  it('does not take another year or another figure for the one that is missing', async () => {
    const id = await givenFirm('C3525', {
      'revenue@2025': '90000000',
      'main_revenue@2024': '90000000',
    })
    expect((await standing(id)).body.aboveScale).toMatchObject({
      outcome: 'unknown',
      line: { actual: null, gap: null },
    })
    expect((await standing(id, { on: '2025-06-01' })).body).toMatchObject({
      year: 2024,
      aboveScale: { outcome: 'met' },
    })
  })

  it('leaves a qualification to a person, asks nothing of developers, and nothing of farms', async () => {
    const outcomes = await Promise.all(
      ['E4710', 'K7010', 'A0111'].map(async (code) => {
        const { body } = await standing(await givenFirm(code))
        return [body.aboveScale.outcome, body.aboveScale.line]
      }),
    )
    expect(outcomes).toEqual([
      ['manual', null],
      ['met', null],
      ['not_applicable', null],
    ])
  })

  it('says nothing of days before the scope held', async () => {
    const { body } = await standing(await givenFirm('C3525'), { on: '2022-12-31' })
    expect(body.aboveScale).toBeNull()
  })

  it('never reads a figure recorded after the moment asked for', async () => {
    const id = await givenFirm('F5211')
    const recordedBefore = app.clock.now().toISOString()
    app.clock.advance(60_000)
    const facts = [{ factId: 'revenue', year: 2025, value: { kind: 'number', text: '6000000' } }]
    await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
      facts,
      source: 'audited',
      reason: '审计报告',
    })
    expect((await standing(id)).body.aboveScale.outcome).toBe('met')
    expect((await standing(id, { recordedBefore })).body.aboveScale.outcome).toBe('unknown')
  })

  it('does not exist for a neighbouring county', async () => {
    const id = await givenFirm('C3525')
    const answer = await app.as(mengzi, `GET /api/screening/standing/${id}`)
    expect(answer.body.code).toBe('screening.unknown-enterprise')
  })
})
