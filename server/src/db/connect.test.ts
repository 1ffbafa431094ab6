import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { officialOf } from '../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'

let app: TestApp
const { scope } = officialOf('/', 'administrator')

beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

test('a connection cut while a transaction holds it ends that transaction, not the product', async () => {
  const { transact, pool } = app.connection
  const cut = transact({ scope }, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    // Nothing is asked of it while the news arrives.
    await expect.poll(() => isGone(rows[0]?.pid), { timeout: 10_000 }).toBe(true)
    await sql`select 1`.execute(db)
  })
  await expect(cut).rejects.toThrow()
  expect((await app.request({ method: 'GET', url: '/api/health' })).status).toBe(200)
})

async function isGone(pid: number | undefined): Promise<boolean> {
  const { rows } = await app.connection.pool.query('select from pg_stat_activity where pid = $1', [
    pid,
  ])
  return rows.length === 0
}
