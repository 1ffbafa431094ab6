import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { readConfig } from '../../config.ts'
import { type Connection, connect } from '../../db/connect.ts'
import { openEmbedded } from '../../db/embedded.ts'
import { databaseName } from '../../db/open-database.ts'
import { hashToken, newToken } from '../../modules/access/tokens.ts'
import { openApp } from '../../open-app.ts'
import { type Ledger, openLedger } from './ledger.ts'

/** An installation to be crashed, and beside it what it must not be able to touch. */
export interface CrashSite {
  dataDir: string
  clusterDir: string
  ledger: Ledger
  /** An API key of a province's official, who may import and edit. */
  key: string
  /** Attaches to the database (starting it when it is down) without the product. */
  look<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>
  remove(): void
}

export async function makeCrashSite(): Promise<CrashSite> {
  const dir = mkdtempSync(join(tmpdir(), 'tidu-crash-'))
  chmodSync(dir, 0o755) // PostgreSQL may run as another user
  const dataDir = join(dir, 'data')
  const app = await openApp({ ...readConfig({}), dataDir })
  const key = newToken()
  try {
    await addOfficial(app.connection, key)
  } finally {
    await app.close()
  }
  return {
    dataDir,
    clusterDir: join(dataDir, 'pg'),
    ledger: openLedger(join(dir, 'acknowledged')),
    key,
    look: (work) => lookAt(dataDir, work),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

export async function lookAt<Result>(
  dataDir: string,
  work: (connection: Connection) => Promise<Result>,
  { throwAway = false }: { throwAway?: boolean } = {},
): Promise<Result> {
  const server = await openEmbedded(dataDir, { throwAway })
  try {
    const connection = await connect(server.address(databaseName), 6)
    try {
      return await work(connection)
    } finally {
      await connection.close()
    }
  } finally {
    await server.release()
  }
}

async function addOfficial({ database }: Connection, key: string): Promise<void> {
  await sql`
    with official as (
      insert into access_account (login, name, role, region_path, password_hash,
        password_changed_at, created_at, changed_at)
      values ('crash', '测试员', 'province-official', '/53/', 'none', now(), now(), now())
      returning id)
    insert into access_api_key (token_hash, hint, account_id, name, scopes, created_at, expires_at)
    select ${hashToken(key)}, 'crash', id, 'crash',
           '{exchange.import,exchange.see,enterprise.edit,enterprise.see}', now(),
           now() + interval '1 day'
      from official`.execute(database)
}
