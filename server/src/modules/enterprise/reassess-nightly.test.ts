import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeJobContext } from '../../jobs/make-job-context.ts'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { reassessNightly } from './reassess-nightly.ts'

let app: TestApp
const gejiu = officialOf('/53/5325/532501/')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

it('a firm nobody touches grows stale in the list overnight', async () => {
  const { id } = await givenEnterprise(app)
  const facts = [{ factId: 'revenue', year: 2025, value: { kind: 'number', text: '20000000' } }]
  await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts,
    source: 'audited',
    reason: '审计报告',
  })
  const fresh = async () => {
    const row = await app.connection.database
      .selectFrom('enterprise')
      .select('quality_fresh')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return row.quality_fresh ?? 0
  }
  const before = await fresh()
  app.clock.setToday('2029-06-01')
  const { database, transact } = app.connection
  const context = makeJobContext({
    database,
    transact,
    clock: app.clock,
    dataDir: app.dataDir,
    queue: () => app.queue,
  })
  await reassessNightly.run(context, {})
  expect(await fresh()).toBeLessThan(before)
})
