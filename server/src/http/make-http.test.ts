import { endpoint } from '@tidu/contracts/endpoint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../testing/test-app.ts'

const whence = endpoint({
  method: 'GET',
  path: '/api/test/whence',
  title: '来处',
  permission: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ address: z.string() }),
})

let direct: TestApp
let behind: TestApp
beforeAll(async () => {
  direct = await testApp()
  behind = await testApp({ config: { trustProxy: true } })
  for (const app of [direct, behind])
    app.serve(whence, async ({ client }) => ({ address: client.address }))
})
afterAll(async () => {
  await direct.close()
  await behind.close()
})

const addressSeenBy = async (app: TestApp, forwardedFor: string) => {
  const headers = { 'x-forwarded-for': forwardedFor }
  const answer = await app.request({ method: 'GET', url: '/api/test/whence', headers })
  return answer.body.address
}

test('without a proxy nobody can say where they come from', async () => {
  expect(await addressSeenBy(direct, '203.0.113.7')).toBe('127.0.0.1')
})

test('behind a proxy its word counts, not what the client put before it', async () => {
  // A proxy that appends: the first is the client's claim, the last what the proxy saw.
  expect(await addressSeenBy(behind, '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
})
