import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const administrator = officialOf('/', 'administrator')
const inspector = officialOf('/53/5325/', 'inspector')
const verify = (actor = administrator) => app.as(actor, 'POST /api/upkeep/verifications', {})

beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

describe('verification through the API', () => {
  it('says what was checked, leaves a trace and is listed', async () => {
    const { status, body } = await verify()
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.intact).toBe(true)
    expect(body.invariants.map((one: { title: string }) => one.title)).toContain(
      '企业的区划路径与所属区划一致',
    )
    const { body: log } = await app.as(administrator, 'GET /api/upkeep/verifications')
    expect(log.rows[0]).toMatchObject({ intact: true, broken: [], startedBy: '测试员' })
    const { body: trail } = await app.as(administrator, 'GET /api/audit/entries', {
      action: 'upkeep.verify',
    })
    expect(trail.total).toBe(1)
  })

  it('tells an inspector of one prefecture that something is wrong, but not whose rows', async () => {
    const { id } = await givenEnterprise(app)
    await sql`update enterprise set industry_code = 'C26' where id = ${id}`.execute(
      app.connection.database,
    )
    const find = async (actor: typeof inspector) => {
      const { body } = await verify(actor)
      return body.invariants.find(
        (one: { id: string }) => one.id === 'enterprise.master-from-history',
      )
    }
    expect(await find(administrator)).toMatchObject({ state: 'violated', samples: [id] })
    app.clock.advance(1_000)
    expect(await find(inspector)).toMatchObject({ state: 'violated', violations: 1, samples: [] })
    const { body: log } = await app.as(administrator, 'GET /api/upkeep/verifications')
    expect(log.rows[0].broken).toEqual(['企业主档与历史记录一致'])
  })

  it('refuses a second one while the first is running', async () => {
    const answers = await Promise.all([verify(), verify(), verify()])
    const refused = answers.filter(({ status }) => status === 409)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.body.message).toContain('正在进行')
  })

  it('is answered and listed however long the walk takes', async () => {
    const slow = await testApp()
    // The pool ends a transaction that idles for a minute; here after a moment.
    for (const client of await Promise.all(
      Array.from({ length: 5 }, () => slow.connection.pool.connect()),
    )) {
      await client.query("set idle_in_transaction_session_timeout = '150ms'")
      client.release()
    }
    const holding = new pg.Client(slow.connection.pool.options)
    await holding.connect()
    await holding.query('begin; lock table upkeep_verification, region in access exclusive mode')
    const answer = slow.as(administrator, 'POST /api/upkeep/verifications', {})
    await sleep(600)
    await holding.end()
    expect(await answer).toMatchObject({ status: 200, body: { intact: true } })
    const { body: log } = await slow.as(administrator, 'GET /api/upkeep/verifications')
    expect(log.rows).toHaveLength(1)
    await slow.close()
  })
})
