import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'

const perMinute = 3
let app: TestApp
beforeAll(async () => {
  app = await testApp({ config: { requestsPerMinute: perMinute } })
})
afterAll(() => app.close())

/** What an address gets for one request more than it may send. */
async function afterTooMany(url: string, remoteAddress: string) {
  const ask = () => app.request({ method: 'GET', url, remoteAddress })
  for (let sent = 0; sent < perMinute; sent += 1) await ask()
  return ask()
}

test('an address that asks too often is told to wait, others are not', async () => {
  const refused = await afterTooMany('/api/health', '10.0.0.1')
  expect(refused).toMatchObject({ status: 429, body: { code: 'request.too-many' } })
  expect(refused.body.message).toMatch(/\p{Script=Han}/u)
  const other = await app.request({
    method: 'GET',
    url: '/api/health',
    remoteAddress: '10.0.0.2',
  })
  expect(other.status).toBe(200)
})

test('the same endpoint under another spelling of its address counts as well', async () => {
  // The router decodes an address before it looks for the endpoint.
  expect((await afterTooMany('/%61pi/health', '10.0.0.3')).status).toBe(429)
})

test('pages and scripts are not counted', async () => {
  expect((await afterTooMany('/nothing.js', '10.0.0.4')).status).toBe(404)
})

test('an answer under another spelling is kept by no cache either', async () => {
  const { headers } = await app.request({
    method: 'GET',
    url: '/%61pi/health',
    remoteAddress: '10.0.0.5',
  })
  expect(headers['cache-control']).toBe('no-store')
})
