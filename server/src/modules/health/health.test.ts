import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
})
afterAll(() => app.close())

test('anybody may ask whether the product answers, and on which day', async () => {
  const answer = await app.request({ method: 'GET', url: '/api/health' })
  expect(answer.body).toEqual({ status: 'ok', today: '2026-06-01' })
})
