import pg from 'pg'
import type { Config } from '../config.ts'
import { type Connection, connect } from './connect.ts'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

export interface OpenDatabase extends Connection {
  /** The names of the migrations applied by this opening. */
  migrated: string[]
  address: pg.ClientConfig
}

/** The product's database in the embedded cluster. */
export const databaseName = 'tidu'

/** Opens the configured database (embedded unless `DATABASE_URL` is set) and brings it up to date. */
export async function openDatabase(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openAt({ connectionString: config.databaseUrl })
  const server = await openEmbedded(config.dataDir)
  try {
    await createDatabase(server.address('postgres'), databaseName)
    const opened = await openAt(server.address(databaseName))
    const close = async () => {
      await opened.close()
      await server.release()
    }
    return { ...opened, close }
  } catch (problem) {
    await server.release()
    throw problem
  }
}

async function openAt(address: pg.ClientConfig): Promise<OpenDatabase> {
  const connection = await connect(address)
  try {
    return { ...connection, address, migrated: await migrate(connection.pool) }
  } catch (problem) {
    await connection.close()
    throw problem
  }
}

/** Makes the database when it is not there yet. */
export async function createDatabase(address: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  } catch (problem) {
    // Two first starts at once: the second finds the name taken, which is what it wanted.
    if (!(problem instanceof pg.DatabaseError && ['42P04', '23505'].includes(problem.code ?? '')))
      throw problem
  } finally {
    await client.end()
  }
}
