import { setTimeout as sleep } from 'node:timers/promises'
import { systemActor } from '@tidu/domain/access'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

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

async function settled(id: string) {
  for (;;) {
    const { body } = await app.as(clerk, `GET /api/exchange/imports/${id}`)
    if (body.state !== 'reading' && body.state !== 'judging') return body
    await sleep(100)
  }
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
