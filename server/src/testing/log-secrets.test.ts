import { pino } from 'pino'
import { expect, it } from 'vitest'
import { seeded } from './harness/random.ts'
import { sendSecret, serveBreakages } from './log-secrets.ts'
import { type TestAppOptions, testApp } from './test-app.ts'

/** PRI-10: what so many requests with a secret in them leave in the log. */
async function leaksOf(requests: number, options?: TestAppOptions): Promise<string[]> {
  const app = await testApp(options)
  serveBreakages(app)
  const random = seeded(20_261_122)
  const leaks: string[] = []
  for (let request = 0; request < requests; request += 1)
    leaks.push(...(await sendSecret(app, random)))
  await app.close()
  return leaks
}

it('no request leaves what it carried in the log, nor does what breaks over it', async () => {
  expect(await leaksOf(600)).toEqual([])
})

it('control: with an ordinary log the same requests do', async () => {
  const leaks = await leaksOf(100, { makeLog: (stream) => pino({ level: 'info' }, stream) })
  expect(leaks.length).toBeGreaterThan(10)
})
