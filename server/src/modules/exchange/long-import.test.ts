import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemActor } from '@tidu/domain/access'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAgain } from '../../testing/run-again.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'
import { analyseJob } from './analyse-job.ts'
import { commitJob } from './commit-job.ts'

const clerk = systemActor('test')
let app: TestApp

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await syncRegions(app.connection.database)
})
afterAll(() => app.close())

/** Large enough to become a task. */
const roster = (rows: number) =>
  `企业名称,所属县市,主导产品\n${Array.from({ length: rows }, (_, at) => `虚构第${at}号企业有限公司,个旧市,${'虚构产品'.repeat(20)}\n`).join('')}`

async function upload(content: string) {
  const form = new FormData()
  form.set('file', new Blob([content]), '名册.csv')
  return (await app.upload('POST /api/exchange/imports', form, clerk)).body
}

interface Shown {
  state: string
  percent: number
}

async function until(id: string, wanted: (shown: Shown) => boolean) {
  for (;;) {
    const { body } = await app.as(clerk, `GET /api/exchange/imports/${id}`)
    if (wanted(body)) return body
    await sleep(20)
  }
}

const settled = (id: string) =>
  until(id, ({ state }) => !['reading', 'judging', 'committing', 'undoing'].includes(state))
/** Some of the work is done and some is left. */
const inTheMiddle = (id: string) => until(id, ({ percent }) => percent > 0)

const post = (id: string, what: string, input: object = {}, actor = clerk) =>
  app.as(actor, `POST /api/exchange/imports/${id}/${what}`, input)

/** As the planner has it; without a count in the very transaction it would plan for an empty table. */
async function countedFacts() {
  const { rows } = await app.connection.pool.query(
    "select reltuples from pg_class where relname = 'enterprise_fact'",
  )
  return rows[0].reltuples
}

async function countFirms() {
  const { rows } = await app.connection.pool.query(
    'select count(*)::int as count from enterprise where not is_withdrawn',
  )
  return rows[0].count
}

describe('a long file', () => {
  it('called off before it is read leaves no rows', async () => {
    const { id, state, actions } = await upload(roster(3_000))
    expect({ state, actions }).toEqual({ state: 'reading', actions: ['cancel'] })
    await app.as(clerk, `POST /api/exchange/imports/${id}/cancel`)
    await app.queue.start()
    expect((await settled(id)).state).toBe('cancelled')
    const { body } = await app.as(clerk, `GET /api/exchange/imports/${id}/rows`)
    expect(body.total).toBe(0)
  }, 60_000)

  it('is read as a task whose end the person sees', async () => {
    await app.queue.start()
    const { id } = await upload(roster(3_000))
    const done = await settled(id)
    expect(done).toMatchObject({ state: 'ready', percent: 100, counts: { rows: 3000, new: 3000 } })
  }, 60_000)

  it('that cannot be read says why', async () => {
    await app.queue.start()
    const { id } = await upload(`${roster(3_000)}"`)
    const done = await settled(id)
    expect(done.state).toBe('failed')
    expect(done.problem).toContain('引号没有配对')
  }, 60_000)
})

describe('a long commit', () => {
  let id = ''
  beforeAll(async () => {
    await app.queue.start()
    id = (await upload(roster(6_000))).id
    await settled(id)
  }, 60_000)

  it('called off in the middle writes nothing, and the dry run is as it was', async () => {
    const asked = await post(id, 'commit')
    expect(asked.body).toMatchObject({
      import: { state: 'committing', actions: ['cancel'] },
      committed: { new: 0 },
    })
    await inTheMiddle(id)
    expect((await post(id, 'cancel')).body).toMatchObject({ state: 'committing', stopping: true })
    expect(await settled(id)).toMatchObject({
      state: 'ready',
      problem: null,
      counts: { new: 6000 },
      actions: ['map', 'judge', 'commit', 'cancel'],
    })
    expect(await countFirms()).toBe(0)
    const { body } = await app.as(clerk, `GET /api/exchange/imports/${id}/rows`)
    expect(body.rows.some(({ committed }: { committed: boolean }) => committed)).toBe(false)
  }, 60_000)

  it('asked for twice writes once, in the name of the person who asked', async () => {
    const permissions = new Set(['exchange.import'])
    const officer = { ...clerk, name: '办理员', kind: 'account' as const, permissions }
    await post(id, 'commit', { except: [1] }, officer)
    const again = await post(id, 'commit', { except: [1] })
    expect(again.body.import.state).toBe('committing')
    expect((await post(id, 'undo', { reason: '早了' })).body.code).toBe('exchange.not-ready')
    expect(await settled(id)).toMatchObject({ state: 'committed', percent: 100 })
    expect((await post(id, 'commit')).body.committed).toMatchObject({ new: 5999 })
    expect(await countFirms()).toBe(5999)
    expect(await countedFacts()).toBeGreaterThan(5_000)
    const { rows } = await app.connection.pool.query(
      "select actor_name, actor_kind, details from audit_entry where action = 'exchange.commit'",
    )
    expect(rows).toEqual([
      {
        actor_name: '办理员',
        actor_kind: 'account',
        details: expect.objectContaining({ new: 5999 }),
      },
    ])
  }, 60_000)

  it('that comes twice writes once, and a check that comes late leaves what is committed alone', async () => {
    for (const job of [commitJob, analyseJob]) {
      expect(await runAgain(app, job)).toMatchObject({ state: 'done' })
      expect((await settled(id)).state).toBe('committed')
    }
    expect(await countFirms()).toBe(5999)
  }, 60_000)

  it('is taken back as a task, which can be called off as well', async () => {
    const reason = '导错文件'
    expect((await post(id, 'undo', { reason })).body.state).toBe('undoing')
    await inTheMiddle(id)
    await post(id, 'cancel')
    expect(await settled(id)).toMatchObject({ state: 'committed', actions: ['undo'] })
    expect(await countFirms()).toBe(5999)
    await post(id, 'undo', { reason })
    expect(await settled(id)).toMatchObject({ state: 'undone' })
    expect(await countFirms()).toBe(0)
  }, 60_000)

  it('that fails says why, and can be tried again', async () => {
    const { id: other } = await upload(roster(6_000))
    await settled(other)
    await app.connection.pool.query(`
      create function refuse_firm() returns trigger language plpgsql as $$
        begin raise exception 'full' using errcode = '55P03'; end $$;
      create trigger refuse_all before insert on enterprise_fact for each row execute function refuse_firm()`)
    await post(other, 'commit')
    const failed = await settled(other)
    expect(failed).toMatchObject({ state: 'ready', actions: ['map', 'judge', 'commit', 'cancel'] })
    expect(failed.problem).toBe('系统正忙，这次操作没有执行，请稍后重试。')
    await app.connection.pool.query('drop trigger refuse_all on enterprise_fact')
    const again = await post(other, 'commit')
    expect(again.body.import).toMatchObject({ state: 'committing', problem: null })
    await post(other, 'cancel')
    await settled(other)
  }, 60_000)

  it('whose worker died for good is over as soon as a person calls it off', async () => {
    const { id: other } = await upload(roster(1))
    const run = randomUUID()
    const longAgo = new Date(app.clock.now().getTime() - 600_000)
    await app.connection.pool.query(
      `insert into health_job_run (id, kind, owner_id, state, created_at, changed_at)
       values ($1, 'exchange.commit-import', 'test', 'running', $2, $2)`,
      [run, longAgo],
    )
    await app.connection.pool.query(
      "update exchange_import set state = 'committing', run_id = $1 where id = $2",
      [run, other],
    )
    expect((await post(other, 'cancel')).body).toMatchObject({ state: 'ready', stopping: false })
  }, 60_000)
})
