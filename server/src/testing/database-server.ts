import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { connect } from '../db/connect.ts'
import { openEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { runStartSteps } from '../start-steps.ts'
import { addressOf, type DatabaseServer, dropDatabase, withClient } from './copy-database.ts'
import { claim, sweepLeftovers } from './sweep-leftovers.ts'

export interface TestServer extends DatabaseServer {
  stop(): Promise<void>
}

/** One server per test run: our own throw-away one, or the real one of `TIDU_TEST_DATABASE_URL`. */
export async function startTestServer(): Promise<TestServer> {
  const url = process.env.TIDU_TEST_DATABASE_URL
  if (url) {
    const server = await makeTemplate({ connectionString: url })
    return { ...server, stop: () => dropDatabase(server, server.template) }
  }
  sweepLeftovers()
  const dir = mkdtempSync(join(tmpdir(), 'tidu-test-'))
  claim(dir)
  chmodSync(dir, 0o755) // PostgreSQL may run as another user, see service-user.ts
  const embedded = await openEmbedded(dir, { throwAway: true })
  const stop = async () => {
    await embedded.release()
    rmSync(dir, { recursive: true, force: true })
  }
  return { ...(await makeTemplate(embedded.address('postgres'))), stop }
}

/** Under a name of its own, so that two runs on one real server do not meet. */
async function makeTemplate(address: pg.ClientConfig): Promise<DatabaseServer> {
  const template = `tidu_test_template_${randomBytes(6).toString('hex')}`
  await withClient(address, (client) => client.query(`create database ${template}`))
  const { pool, database, close } = await connect(addressOf(address, template))
  await migrate(pool)
  await runStartSteps(database)
  await close()
  return { address, template }
}
