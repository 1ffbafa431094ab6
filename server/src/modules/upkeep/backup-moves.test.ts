import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { DatabasePlace } from '../../db/database-place.ts'
import { openEmbedded } from '../../db/embedded.ts'
import { databaseName } from '../../db/open-database.ts'
import { databaseAt } from '../../testing/database-at.ts'
import { anyCreditCode } from '../../testing/given-enterprise.ts'
import { givenImport } from '../../testing/given-import.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { backUp, checkBackup, restore, verifyDatabase } from './index.ts'

let app: TestApp
let dir: string
const back = databaseAt()

beforeAll(async () => {
  app = await testApp()
  dir = mkdtempSync(join(tmpdir(), 'tidu-moves-'))
  chmodSync(dir, 0o755)
  const line = ['搬家（虚构）有限公司', anyCreditCode(), '个旧市', '1234.5'] as const
  await givenImport(app, { lines: [line] })
})
afterAll(async () => {
  await back.drop()
  await app.close()
  rmSync(dir, { recursive: true, force: true })
})

async function checked(place: DatabasePlace, file: string) {
  const { database, pool, close } = await connect(place.address(place.name), 2)
  try {
    const { invariants } = await verifyDatabase(database, app.clock.now())
    expect(invariants.filter(({ state }) => state !== 'ok')).toEqual([])
    await backUp({ pool, dataDir: dir, clock: app.clock }, file)
    return (await checkBackup(file)).tables
  } finally {
    await close()
  }
}

// The run's server is the embedded one, or Debian's when the suite runs against a real PostgreSQL.
it('an installation moves to the embedded database of another machine and back, row for row', async () => {
  const { pool } = app.connection
  const [first, second, third] = ['a', 'b', 'c'].map((name) => join(dir, `${name}.tidu`))
  const before = (await backUp({ pool, dataDir: dir, clock: app.clock }, String(first))).tables
  const server = await openEmbedded(join(dir, 'other'), { throwAway: true })
  const there = { name: databaseName, address: server.address, release: server.release }
  try {
    await restore({ place: there, dataDir: join(dir, 'other'), clock: app.clock }, String(first))
    expect(await checked(there, String(second))).toEqual(before)
  } finally {
    await server.release()
  }
  await restore({ place: back, dataDir: dir, clock: app.clock }, String(second))
  expect(await checked(back, String(third))).toEqual(before)
})
