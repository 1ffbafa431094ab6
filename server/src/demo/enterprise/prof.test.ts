import { afterAll, beforeAll, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { writeDemoEnterprises } from './load-demo-enterprises.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
})
afterAll(() => app.close())
it('x', async () => {
  const pool = app.connection.pool
  const times = new Map<string, [number, number]>()
  const client = await pool.connect()
  const proto = Object.getPrototypeOf(client)
  const q = proto.query
  proto.query = function (...a: unknown[]) {
    const text = typeof a[0] === 'string' ? a[0] : ((a[0] as { text?: string })?.text ?? '')
    const t = performance.now()
    const r = q.apply(this, a)
    if (r && r.then)
      return r.then((v: unknown) => {
        const k = text.replace(/\s+/g, ' ').slice(0, 90)
        const c = times.get(k) ?? [0, 0]
        times.set(k, [c[0] + performance.now() - t, c[1] + 1])
        return v
      })
    return r
  }
  client.release()
  const t = performance.now()
  await app.connection.database.transaction().execute(writeDemoEnterprises)
  console.log('total', performance.now() - t)
  for (const [k, [ms, n]] of [...times].sort((a, b) => b[1][0] - a[1][0]).slice(0, 16))
    console.log(Math.round(ms), n, k)
}, 120000)
