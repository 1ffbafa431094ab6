import { randomUUID } from 'node:crypto'
import { endpoint } from '@tidu/contracts/endpoint'
import { type Actor, systemActor } from '@tidu/domain/access'
import { Refusal } from '@tidu/domain/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { job } from './job.ts'
import { followRun, openRun } from './run-progress.ts'

const payload = z.strictObject({ run: z.uuid(), does: z.string() })
const order = endpoint({
  method: 'POST',
  path: '/api/test/orders',
  title: '下单',
  permission: 'session',
  input: z.strictObject({ does: z.string() }),
  output: z.strictObject({ run: z.uuid() }),
})

let seen: string[] = []
let letGo: () => void = () => undefined
const held = () =>
  new Promise<void>((resolve) => {
    letGo = resolve
  })

const work = job({
  name: 'test.work',
  payload,
  retries: 0,
  run: (context, { run, does }) =>
    followRun(context, run, async (progress) => {
      seen.push(does)
      await progress.report(40, '正在读取')
      if (does === 'wait') {
        await held()
        await progress.report(100, '正在写入')
      }
      if (does === 'refuse') throw new Refusal('conflict', 'health.job-ended', { id: 'x' })
      if (does === 'break') throw new Error('for 13812345678')
      return { rows: 3 }
    }),
})

const clerk: Actor = { ...systemActor('clerk'), kind: 'account', accountId: randomUUID() }
const neighbour: Actor = { ...systemActor('neighbour'), kind: 'account', accountId: randomUUID() }

let app: TestApp
beforeAll(async () => {
  app = await testApp({ jobs: [work] })
  app.serve(order, async (context, { does }) => {
    const run = await openRun(context, 'test')
    await context.enqueue('test.work', { run, does })
    if (does === 'roll back') throw new Refusal('invalid', 'health.job-ended')
    return { run }
  })
  await app.queue.start()
})
afterAll(() => app.close())

async function start(does: string): Promise<string> {
  const answer = await app.as(clerk, 'POST /api/test/orders', { does })
  return answer.body.run
}

const show = (run: string, actor = clerk) => app.as(actor, `GET /api/health/job-runs/${run}`)

async function reaches(run: string, wanted: (body: { state: string; percent: number }) => boolean) {
  for (const end = Date.now() + 18_000; Date.now() < end; ) {
    const { body } = await show(run)
    if (wanted(body)) return body
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error('the run did not get there')
}

const ended = ({ state }: { state: string }) => !['waiting', 'running'].includes(state)

test('a run says how far it is, and at the end what came out', async () => {
  const body = await reaches(await start('count'), ended)
  expect(body).toMatchObject({ state: 'done', percent: 100, result: { rows: 3 }, actions: [] })
})

test('a job of a request that was refused never runs', async () => {
  seen = []
  const refused = await app.as(clerk, 'POST /api/test/orders', { does: 'roll back' })
  expect(refused.status).toBe(422)
  await reaches(await start('after'), ended)
  expect(seen).toEqual(['after'])
})

test('its owner can cancel it; it stops at its next step', async () => {
  const run = await start('wait')
  expect(await reaches(run, ({ percent }) => percent === 40)).toMatchObject({
    state: 'running',
    message: '正在读取',
    actions: ['cancel'],
  })
  await app.as(clerk, `POST /api/health/job-runs/${run}/cancel`, {})
  letGo()
  expect(await reaches(run, ended)).toMatchObject({ state: 'cancelled', result: null })
  const again = await app.as(clerk, `POST /api/health/job-runs/${run}/cancel`, {})
  expect(again).toMatchObject({ status: 409, body: { message: '这项任务已经结束，不能再取消。' } })
})

test('nobody else sees it or can cancel it', async () => {
  const run = await start('count')
  expect((await show(run, neighbour)).status).toBe(404)
  const cancel = await app.as(neighbour, `POST /api/health/job-runs/${run}/cancel`, {})
  expect(cancel.status).toBe(404)
  expect((await app.request({ method: 'GET', url: `/api/health/job-runs/${run}` })).status).toBe(
    401,
  )
})

test('a rule that says no ends it with its sentence', async () => {
  const body = await reaches(await start('refuse'), ended)
  expect(body).toMatchObject({ state: 'failed', message: '这项任务已经结束，不能再取消。' })
})

test('a bug ends it with a reference number and tells no value', async () => {
  const run = await start('break')
  const body = await reaches(run, ended)
  expect(body).toMatchObject({ state: 'failed', result: { code: 'request.failed' } })
  expect(body.message).toContain(run)
  expect(app.log.lines.join('')).not.toContain('13812345678')
})
