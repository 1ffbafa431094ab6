import pg from 'pg'
import type { Config } from '../config.ts'
import { unreachable } from './connect.ts'
import { openEmbedded } from './embedded.ts'
import { databaseName } from './open-database.ts'

/** Where the product's database is or will be, without opening, making or migrating it. */
export interface DatabasePlace {
  /** Its name. */
  name: string
  /** How to reach a database of the same server. */
  address(database: string): pg.ClientConfig
  release(): Promise<void>
}

export async function findDatabasePlace({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): Promise<DatabasePlace> {
  if (databaseUrl === undefined) {
    const { address, release } = await openEmbedded(dataDir)
    return { name: databaseName, address, release }
  }
  const at = (database: string) => {
    const url = new URL(databaseUrl)
    url.pathname = `/${encodeURIComponent(database)}`
    return { connectionString: url.toString() }
  }
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
  return { name, address: at, release: async () => undefined }
}

/** Whether the database holds anything of ours; one that does not exist holds nothing. */
export async function hasTables(address: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(address)
  try {
    await client.connect()
    const { rows } = await client.query<{ any: boolean }>(
      `select exists (select from pg_tables where schemaname = 'public') as any`,
    )
    return rows[0]?.any === true
  } catch (problem) {
    // 3D000: no such database.
    if (problem instanceof pg.DatabaseError && problem.code === '3D000') return false
    return unreachable(problem)
  } finally {
    await client.end()
  }
}
