import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'
import { makeTransact, type Transact } from './transactions.ts'

export interface Connection {
  database: Database
  /** What use cases and jobs go through. */
  transact: Transact
  pool: pg.Pool
  close(): Promise<void>
}

const date = 1082
const int8 = 20
const oldestVersion = 150_000

/**
 * How column values become JavaScript, decided here once: a date stays 'YYYY-MM-DD', numeric stays
 * a string (exact), int8 is a number as long as that is exact. Everything else as `pg` does it.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === date) return (text: string) => text
    if (oid === int8) return safeInteger
    return pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
  },
}

export function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('int8 beyond 2^53: select it as text')
  return value
}

/** Opens a pool on any PostgreSQL ≥ 15; the embedded one and `DATABASE_URL` take the same way. */
export async function connect(address: pg.ClientConfig, poolSize = 10): Promise<Connection> {
  const pool = new pg.Pool({
    ...address,
    types,
    max: poolSize,
    application_name: 'tidu',
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // A connection may be cut (restart, failover, a transaction that idled): idle ones the pool replaces,
  // and who held one is told by the next statement. Without a listener the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    await requireVersion(pool)
  } catch (problem) {
    await pool.end()
    throw problem
  }
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  // Kysely's own `destroy` leaves a pool open that no query went through yet.
  const transact = makeTransact(database, pool)
  return { database, pool, transact, close: () => pool.end() }
}

async function requireVersion(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ version: number; encoding: string }>(
      `select current_setting('server_version_num')::int as version,
              current_setting('server_encoding') as encoding`,
    )
    .catch(unreachable)
  const found = rows[0]
  if (!found || found.version < oldestVersion || found.encoding !== 'UTF8') {
    throw new Error(
      `需要 PostgreSQL 15 或更新版本，且编码为 UTF8 / PostgreSQL 15 or newer with encoding UTF8 is needed; found ${found?.version}, ${found?.encoding}`,
    )
  }
}

/** Says that the database cannot be reached, and what to check. */
export function unreachable(cause: unknown): never {
  // Node reports a host with two addresses as an error without a message; the code tells.
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
  throw new Error(
    `无法连接数据库${code}，请检查 DATABASE_URL 与数据库是否运行 / The database cannot be reached${code}; check DATABASE_URL and whether it runs`,
    { cause },
  )
}
