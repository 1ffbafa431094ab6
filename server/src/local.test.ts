import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endpoint } from '@tidu/contracts/endpoint'
import { showHealth, showJobRun } from '@tidu/contracts/health/endpoints'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from './config.ts'
import { callInProcess } from './http/call-in-process.ts'
import { type Local, openLocal, Refused } from './local.ts'
import { openApp } from './open-app.ts'
import { type TestApp, testApp } from './testing/test-app.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'tidu-local-'))
chmodSync(dataDir, 0o755)

const shape = z.strictObject({ id: z.string(), tag: z.array(z.string()), n: z.coerce.number() })
const read = endpoint({
  method: 'GET',
  path: '/api/test/things/:id',
  title: '读取',
  permission: 'public',
  input: shape,
  output: shape,
})
const send = endpoint({
  method: 'POST',
  path: '/api/test/things/:id/send',
  title: '发送',
  permission: 'public',
  input: shape,
  output: z.unknown(),
  takes: 'upload',
  answers: 'file',
})

let local: Local
let app: TestApp
beforeAll(async () => {
  local = await openLocal({ dataDir })
  app = await testApp()
  app.serve(read, async (_, input) => input)
  app.serve(send, async ({ upload }, input) => {
    const text = `${upload?.filename} ${upload?.bytes} ${JSON.stringify(input)}`
    return { filename: 'x.txt', type: 'text/plain', body: Buffer.from(text) }
  })
})
afterAll(async () => {
  await local.close()
  await app.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('the command line calls the same endpoints as the network', async () => {
  expect(await local.call(showHealth, {})).toMatchObject({ status: 'ok' })
})

test('it may do what needs a session, and a refusal arrives with its sentence', async () => {
  const call = local.call(showJobRun, { id: crypto.randomUUID() })
  await expect(call).rejects.toThrow(Refused)
  await expect(call).rejects.toMatchObject({
    status: 404,
    code: 'health.unknown-job',
    message: '没有找到这项任务，它可能属于其他用户。',
  })
})

test('it works beside a running server on the same data', async () => {
  const server = await openApp({ ...readConfig({}), dataDir, databaseUrl: undefined })
  try {
    const answer = await server.http.inject('/api/health')
    expect(answer.statusCode).toBe(200)
    expect(await local.call(showHealth, {})).toMatchObject({ status: 'ok' })
  } finally {
    await server.close()
  }
  // The server went; the database stays for as long as the command line needs it.
  expect(await local.call(showHealth, {})).toMatchObject({ status: 'ok' })
})

test('nobody from the network can present an actor', async () => {
  const answer = await app.request({
    method: 'GET',
    url: `/api/health/job-runs/${crypto.randomUUID()}`,
    headers: { 'x-tidu-presented-actor': 'cli' },
  })
  expect(answer.status).toBe(401)
})

test('path, query, body, file and download all find their place', async () => {
  const input = { id: '第 1/2', tag: ['a', 'b&c'], n: 3 }
  const filePath = join(dataDir, '名单.csv')
  writeFileSync(filePath, 'abc')
  const common = { http: app.http, headers: {}, input }
  expect(await callInProcess({ ...common, endpoint: read })).toEqual(input)
  const file = await callInProcess<Buffer>({ ...common, endpoint: send, filePath })
  expect(String(file)).toBe(`名单.csv 3 ${JSON.stringify(input)}`)
})
