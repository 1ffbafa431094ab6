import { afterAll, beforeAll, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')
const mengzi = officialOf('/53/5325/532503/')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

const tell = (id: string, text: string) =>
  app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts: [{ factId: 'revenue', year: 2025, value: { kind: 'number', text } }],
    source: 'audited',
    reason: '审计报告',
  })

it('a kept verdict comes back byte for byte after the facts were corrected', async () => {
  const { id } = await givenEnterprise(app)
  await tell(id, '14000000')
  app.clock.advance(1_000)
  const kept = await app.as(gejiu, 'POST /api/screening/snapshots', {
    enterpriseId: id,
    standard: 'srdi',
    note: '调度材料',
  })
  expect(kept.status, JSON.stringify(kept.body)).toBe(200)
  app.clock.advance(60_000)
  await tell(id, '16000000')

  const now = await app.as(gejiu, `GET /api/screening/verdicts/${id}`, { standard: 'srdi' })
  const revenue = (criteria: { id: string; actual: unknown }[]) =>
    criteria.find((one) => one.id === 'S26-2a')?.actual
  expect(revenue(now.body.verdict.criteria)).toBe(16_000_000)
  const shown = await app.as(gejiu, `GET /api/screening/snapshots/${kept.body.id}`)
  expect(revenue(shown.body.verdict.criteria)).toBe(14_000_000)
  expect(shown.body.reproduced).toBe(true)
  const list = await app.as(gejiu, 'GET /api/screening/snapshots', { enterpriseId: id })
  expect(list.body.rows.map((row: { id: string }) => row.id)).toEqual([kept.body.id])
})

it('a verdict that the facts of then no longer give is not passed off as reproduced', async () => {
  const { id } = await givenEnterprise(app)
  await tell(id, '14000000')
  app.clock.advance(1_000)
  const { body } = await app.as(gejiu, 'POST /api/screening/snapshots', {
    enterpriseId: id,
    standard: 'srdi',
  })
  const { database } = app.connection
  const row = await database
    .selectFrom('screening_snapshot')
    .selectAll()
    .where('id', '=', body.id)
    .executeTakeFirstOrThrow()
  const forgedId = '00000000-0000-4000-8000-000000000001'
  await database
    .insertInto('screening_snapshot')
    .values({ ...row, id: forgedId, sha256: '0'.repeat(64) })
    .execute()
  const forged = await app.as(gejiu, `GET /api/screening/snapshots/${forgedId}`)
  expect(forged.body.reproduced).toBe(false)
})

it('a neighbouring county does not see it', async () => {
  const { id } = await givenEnterprise(app)
  const { body } = await app.as(gejiu, 'POST /api/screening/snapshots', {
    enterpriseId: id,
    standard: 'srdi',
  })
  const answer = await app.as(mengzi, `GET /api/screening/snapshots/${body.id}`)
  // The very answer of one that was never kept.
  expect(answer).toMatchObject({ status: 404, body: { code: 'screening.unknown-snapshot' } })
})
