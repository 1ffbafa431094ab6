import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

export interface Migration {
  name: string
  sql: string
  checksum: string
}

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/
const lockKey = 7_437_382

/** The numbered files, in order. */
export function readMigrations(dir = folder): Migration[] {
  return readdirSync(dir)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${dir}/${name}`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Brings the database forward, each file in its own transaction. Returns the names applied now. An
 * applied file that was edited afterwards, or one this version does not know, stops the start: the
 * database and the program would disagree about what the tables mean.
 */
export async function migrate(pool: pg.Pool, migrations = readMigrations()): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    )
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey])
    client.release()
  }
}

async function findPending(client: pg.PoolClient, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration order by name',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of rows) {
    const migration = known.get(name)
    if (!migration)
      throw new Error(`数据库比程序新 / The database is newer than the program: ${name}`)
    if (migration.checksum !== checksum)
      throw new Error(`已执行的迁移文件被改动 / An applied migration was edited: ${name}`)
  }
  const applied = new Set(rows.map(({ name }) => name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local statement_timeout = 0')
    await client.query(sql)
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (problem) {
    await client.query('rollback')
    throw new Error(`迁移失败，已回滚 / Migration failed and was rolled back: ${name}`, {
      cause: problem,
    })
  }
}
