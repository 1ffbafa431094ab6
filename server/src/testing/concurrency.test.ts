import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDatabase } from '../modules/upkeep/index.ts'
import { anyCreditCode, officialOf } from './given-enterprise.ts'
import { givenImport } from './given-import.ts'
import { firmsWithoutTheKey, registerAtOnce } from './register-at-once.ts'
import { type TestApp, testApp } from './test-app.ts'

let app: TestApp
const official = officialOf('/53/', 'province-official')
const tries = 20

beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const atOnce = <Result>(work: () => Promise<Result>) =>
  Promise.all(Array.from({ length: tries }, work))

describe('many at once', () => {
  it('one firm comes of twenty registrations of the same code (CON-01)', async () => {
    expect(await registerAtOnce(app, tries)).toEqual({ firms: 1, faults: [] })
  })

  it('an import committed twenty times is one batch, and every answer says the same (CON-02)', async () => {
    const lines = [1, 2, 3].map(
      (n) => [`双击${n}（虚构）有限公司`, anyCreditCode(), '个旧市', '1234.5'] as const,
    )
    const id = await givenImport(app, { lines, commit: false })
    const answers = await atOnce(() =>
      app.as(official, `POST /api/exchange/imports/${id}/commit`, {}),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const { rows } = await sql<{ told: number; distinct: number }>`
      select count(*)::int as told, count(distinct (enterprise_id, fact_id, year))::int as distinct
        from enterprise_fact where batch_id = ${id}`.execute(app.connection.database)
    expect(rows[0]?.told).toBe(rows[0]?.distinct)
    const found = await verifyDatabase(app.connection.database, app.clock.now())
    expect(found.invariants.filter(({ state }) => state !== 'ok')).toEqual([])
  })

  // The control: without the unique key the same twenty registrations must be seen to collide.
  it('is held by the database, not by luck', async () => {
    expect(await firmsWithoutTheKey(app, tries)).toBeGreaterThan(1)
  })
})
