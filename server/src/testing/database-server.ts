import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { connect } from '../db/connect.ts'
import { openEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { runStartSteps } from '../start-steps.ts'
import { addressOf, templateName, withClient } from './copy-database.ts'

export interface TestServer {
  /** JSON of the `pg` address of the maintenance database. */
  address: string
  stop(): Promise<void>
}

/** One server per test run: our own throw-away one, or the real one of `TIDU_TEST_DATABASE_URL`. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TIDU_TEST_DATABASE_URL
  if (url) {
    await makeTemplate({ connectionString: url })
    return { address: JSON.stringify({ connectionString: url }), stop: async () => undefined }
  }
  const dir = mkdtempSync(join(tmpdir(), 'tidu-test-'))
  chmodSync(dir, 0o755) // PostgreSQL may run as another user, see service-user.ts
  const server = await openEmbedded(dir, { throwAway: true })
  await makeTemplate(server.address('postgres'))
  const stop = async () => {
    await server.release()
    rmSync(dir, { recursive: true, force: true })
  }
  return { address: JSON.stringify(server.address('postgres')), stop }
}

async function makeTemplate(address: pg.ClientConfig): Promise<void> {
  await withClient(address, async (client) => {
    await client.query(`drop database if exists ${templateName} with (force)`)
    await client.query(`create database ${templateName}`)
  })
  const { pool, database, close } = await connect(addressOf(address, templateName))
  await migrate(pool)
  await runStartSteps(database)
  await close()
}
