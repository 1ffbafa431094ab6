import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDatabase } from '../modules/upkeep/index.ts'
import { anyCreditCode, givenEnterprise, officialOf } from './given-enterprise.ts'
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

const number = (value: number) => ({ kind: 'number', text: String(value) })

async function faults() {
  const found = await verifyDatabase(app.connection.database, app.clock.now())
  return found.invariants.filter(({ state }) => state !== 'ok')
}

/** Whether some statement in this database waits for a lock. */
async function isWaiting(): Promise<boolean> {
  const { rows } = await app.connection.pool.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  )
  return rows.length > 0
}

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
    expect(await faults()).toEqual([])
  })

  it('of twenty corrections of what all of them saw, one is made and the others are told', async () => {
    const { id } = await givenEnterprise(app)
    const file = await app.as(official, `GET /api/enterprise/enterprises/${id}`)
    const { revision } = file.body.enterprise
    const answers = await Promise.all(
      Array.from({ length: tries }, (_, n) =>
        app.as(official, `PATCH /api/enterprise/enterprises/${id}`, {
          revision,
          foundedOn: `20${10 + n}-01-01`,
          source: 'registry',
          reason: '更正',
        }),
      ),
    )
    const codes = answers.map(({ status, body }) => (status === 200 ? 'made' : body.code))
    expect(codes.filter((code) => code === 'made')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['made', 'enterprise.changed-meanwhile']))
  })

  it('of conflicts ruled on at the same moment every ruling is among what counts', async () => {
    const { id } = await givenEnterprise(app)
    const at = `/api/enterprise/enterprises/${id}`
    const inConflict = ['market_share', 'market_rank_domestic', 'segment_years']
    for (const [place, source] of ['platform', 'declared'].entries()) {
      const told = await app.as(official, `POST ${at}/facts`, {
        facts: inConflict.map((factId) => ({
          factId,
          year: null,
          value: number(factId === 'market_share' ? (place + 1) / 10 : place + 1),
        })),
        source,
        reason: '填报',
      })
      expect(told.status, JSON.stringify(told.body)).toBe(200)
    }
    const { body } = await app.as(official, `GET ${at}`)
    const lines: { factId: string; against: { seq: number }[] }[] = body.facts
    const answers = await Promise.all(
      inConflict.map((factId) => {
        const keepSeq = lines.find((line) => line.factId === factId)?.against[0]?.seq
        const ruling = { factId, year: null, keepSeq, reason: '以申报为准' }
        return app.as(official, `POST ${at}/resolve-conflict`, ruling)
      }),
    )
    expect(answers.map((answer) => answer.body)).toEqual(inConflict.map(() => ({ retracted: 1 })))
    expect(await faults()).toEqual([])
  })

  it('an import called off while somebody commits it stays committed', async () => {
    const lines = [['并发（虚构）有限公司', anyCreditCode(), '个旧市', '1']] as const
    const id = await givenImport(app, { lines, commit: false })
    const committing = await app.connection.pool.connect()
    await committing.query('begin')
    await committing.query("update exchange_import set state = 'committed' where id = $1", [id])
    const cancelling = app.as(official, `POST /api/exchange/imports/${id}/cancel`)
    await expect.poll(isWaiting, { timeout: 10_000 }).toBe(true)
    await committing.query('commit')
    committing.release()
    expect(await cancelling).toMatchObject({ status: 409, body: { code: 'exchange.not-ready' } })
    const { body } = await app.as(official, `GET /api/exchange/imports/${id}`)
    expect(body.state).toBe('committed')
    await app.connection.pool.query("update exchange_import set state = 'ready' where id = $1", [
      id,
    ])
  })

  // The control: without the unique key the same twenty registrations must be seen to collide.
  it('is held by the database, not by luck', async () => {
    expect(await firmsWithoutTheKey(app, tries)).toBeGreaterThan(1)
  })
})
