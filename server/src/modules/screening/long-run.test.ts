import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { officialOf } from '../../testing/given-enterprise.ts'
import { runAgain } from '../../testing/run-again.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { runJob } from './run-job.ts'

let app: TestApp
const honghe = officialOf('/53/5325/', 'prefecture-official')
const firms = 5_001

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  // Bare firms: what counts here is how many, and that one of them is a neighbour's.
  await app.connection.pool.query(
    `insert into enterprise (id, name, name_key, search_grams, sort_key, region_code, region_path,
       county_code, created_at, changed_at)
     select gen_random_uuid(), name, name, '{}', name, code, path, code, now(), now()
       from (select '虚构' || number || '号企业' as name,
                    case when number > $1 then '530902' else '532501' end as code,
                    case when number > $1 then '/53/5309/530902/' else '/53/5325/532501/' end as path
               from generate_series(1, $1 + 1) number) firm`,
    [firms],
  )
})
afterAll(() => app.close())

const start = (more: object = {}) =>
  app.as(honghe, 'POST /api/screening/runs', { region: '5325', standard: 'srdi', ...more })
const show = (task: string, actor = honghe) => app.as(actor, `GET /api/health/job-runs/${task}`)
const runs = async () => (await app.as(honghe, 'GET /api/screening/runs')).body.rows

async function ended(task: string) {
  for (;;) {
    const { body } = await show(task)
    if (body.state !== 'waiting' && body.state !== 'running') return body
    await sleep(50)
  }
}

describe('a batch over a large region', () => {
  it('is refused at once when it cannot be run', async () => {
    const elsewhere = await start({ region: '5309' })
    expect(elsewhere.body.code).toBe('screening.unknown-region')
    const noRules = await start({ on: '1999-01-01' })
    expect(noRules.status).toBeGreaterThanOrEqual(400)
  })

  it('called off leaves no run behind', async () => {
    const { body } = await start()
    expect(body).toEqual({ run: null, task: expect.any(String) })
    const asked = await app.as(honghe, `POST /api/health/job-runs/${body.task}/cancel`)
    expect(asked.body.cancelAsked).toBe(true)
    await app.queue.start()
    expect((await ended(body.task)).state).toBe('cancelled')
    expect(await runs()).toEqual([])
  }, 60_000)

  it('is a task that only its owner sees, and leaves the run of the own firms', async () => {
    await app.queue.start()
    const { body } = await start()
    expect((await show(body.task, officialOf('/53/5325/532501/'))).status).toBe(404)
    const task = await ended(body.task)
    expect(task).toMatchObject({ state: 'done', percent: 100, result: { run: expect.any(String) } })
    const [run] = await runs()
    expect(run).toMatchObject({
      id: task.result.run,
      counts: { total: firms },
      startedBy: '测试员',
    })
  }, 60_000)

  it('that comes twice leaves one run', async () => {
    const [{ id }] = await runs()
    expect(await runAgain(app, runJob)).toEqual({ state: 'done', result: { run: id } })
    expect(await runs()).toHaveLength(1)
  }, 60_000)

  it('answers with the run itself to who waits', async () => {
    const { body } = await start({ wait: true })
    expect(body).toMatchObject({ task: null, run: { counts: { total: firms } } })
  }, 60_000)
})
