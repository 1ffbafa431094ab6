import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

async function outcomes(id: string): Promise<Record<string, string>> {
  const { body } = await app.as(gejiu, `GET /api/screening/verdicts/${id}`, { standard: 'srdi' })
  const criteria: { id: string; outcome: string }[] = body.verdict.criteria
  return Object.fromEntries(criteria.map((one) => [one.id, one.outcome]))
}

/** The file's facts, judged where nobody knows the file: the self-check of a firm does that. */
async function judgedElsewhere(id: string): Promise<{ ledgers: unknown; outcomes: string[] }> {
  const { body: sheet } = await app.as(gejiu, `GET /api/enterprise/enterprises/${id}/fact-sheet`)
  const asked = { standard: 'srdi', on: '2026-06-01', sheet }
  const { body } = await app.as(gejiu, 'POST /api/policy/evaluate', asked)
  const criteria: { id: string; outcome: string }[] = body.verdict.criteria
  const of = (wanted: string) => criteria.find((one) => one.id === wanted)?.outcome ?? ''
  return { ledgers: [sheet.ips, sheet.titles], outcomes: [of('S26-1a'), of('S26-4')] }
}

it('an empty ledger is unknown until somebody has checked, and only then none', async () => {
  const { id } = await givenEnterprise(app)
  const before = await outcomes(id)
  expect([before['S26-1a'], before['S26-4']]).toEqual(['unknown', 'unknown'])
  expect(await judgedElsewhere(id)).toEqual({
    ledgers: [null, null],
    outcomes: ['unknown', 'unknown'],
  })
  const no = { kind: 'yes-no', is: false }
  const yes = { kind: 'yes-no', is: true }
  const facts = [
    { factId: 'titles_checked', value: yes },
    { factId: 'ips_checked', value: yes },
    { factId: 'prov_sci_award_top3_3y', value: no },
    { factId: 'prov_rd_institution', value: no },
  ].map((fact) => ({ ...fact, year: null }))
  await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts,
    source: 'registry',
    reason: '已核对名单',
  })
  const after = await outcomes(id)
  expect([after['S26-1a'], after['S26-4']]).toEqual(['unmet', 'unmet'])
  expect(await judgedElsewhere(id)).toEqual({ ledgers: [[], []], outcomes: ['unmet', 'unmet'] })
})

it('a key that is taken out of sight answers as a conflict, not as a fault', async () => {
  const { creditCode } = await givenEnterprise(app, { regionCode: '532503' })
  const { id } = await givenEnterprise(app)
  const shown = await app.as(gejiu, `GET /api/enterprise/enterprises/${id}`)
  const answer = await app.as(gejiu, `PATCH /api/enterprise/enterprises/${id}`, {
    revision: shown.body.enterprise?.revision ?? shown.body.revision,
    creditCode,
    source: 'registry',
    reason: '更正',
  })
  expect(answer.status).toBe(409)
})
