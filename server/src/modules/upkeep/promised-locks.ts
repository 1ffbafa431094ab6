import { readMigrations } from '../../db/migrate.ts'

export interface PromisedLocks {
  triggers: { table: string; trigger: string }[]
  /** Tables whose rows the database itself hides outside the actor's territory. */
  guarded: string[]
}

/** What the migrations put in place, read from the files themselves, so that the list cannot lag behind. */
export function promisedLocks(): PromisedLocks {
  const sql = readMigrations()
    .map((migration) => migration.sql.replace(/--.*$/gm, ''))
    .join('\n')
  const triggers = [...sql.matchAll(/create trigger (\w+)\s[^;]*?\son (\w+)/g)].map(
    ([, trigger = '', table = '']) => ({ table, trigger }),
  )
  const guarded = [...sql.matchAll(/select access_guard_rows\('(\w+)'/g)].map(
    ([, table = '']) => table,
  )
  return { triggers, guarded }
}
