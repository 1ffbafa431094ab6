import pg from 'pg'

/** The run's database server, as `inject('databaseServer')` tells it. */
export interface DatabaseServer {
  /** Its maintenance database. */
  address: pg.ClientConfig
  /** The migrated database every test file copies. */
  template: string
}

/** The same server, another database. */
export function addressOf(address: pg.ClientConfig, database: string): pg.ClientConfig {
  if (address.connectionString === undefined) return { ...address, database }
  const url = new URL(address.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.toString() }
}

export async function withClient<Result>(
  address: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(address)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A fresh copy of the migrated template; takes some ten milliseconds. */
export async function copyDatabase(
  { address, template }: DatabaseServer,
  name: string,
): Promise<pg.ClientConfig> {
  await withClient(address, async (client) => {
    // PostgreSQL 15 copies one template at a time; parallel test files queue here.
    await client.query('select pg_advisory_lock(7437383)')
    await client.query(`create database ${name} template ${template}`)
  })
  return addressOf(address, name)
}

export async function dropDatabase({ address }: DatabaseServer, name: string): Promise<void> {
  await withClient(address, (client) =>
    client.query(`drop database if exists ${name} with (force)`),
  )
}
