import { sql } from 'kysely'
import { readMigrations } from '../../../db/migrate.ts'
import { findingOf, type Invariant, noRow } from '../invariant.ts'
import { promisedLocks } from '../promised-locks.ts'

export const upkeepInvariants: readonly Invariant[] = [
  noRow('upkeep.schema-known', () => {
    const files = JSON.stringify(readMigrations().map(({ name, checksum }) => ({ name, checksum })))
    return sql`
      select name as subject
        from schema_migration applied
        full join jsonb_to_recordset(${files}::jsonb) as file (name text, checksum text) using (name)
       where applied.checksum is distinct from file.checksum`
  }),
  noRow('upkeep.history-locked', () => {
    const promised = JSON.stringify(promisedLocks().triggers)
    return sql`
      select promise."table" || ' ' || promise.trigger as subject
        from jsonb_to_recordset(${promised}::jsonb) as promise ("table" text, trigger text)
        left join pg_trigger held on held.tgrelid = to_regclass('public.' || promise."table")
                                 and held.tgname = promise.trigger
       where held.tgenabled is null or held.tgenabled not in ('O', 'A')`
  }),
  noRow(
    'upkeep.rows-guarded',
    () => sql`
      select promised as subject
        from unnest(${promisedLocks().guarded}::text[]) promised
        left join pg_class held on held.oid = to_regclass('public.' || promised)
       where held.relrowsecurity is not true
          or not exists (select from pg_policy
                          where polrelid = held.oid and polname = 'access_row_guard')`,
  ),
  {
    id: 'upkeep.pages-sound',
    async find({ db }) {
      const { rows: failures } = await sql<{ subject: string }>`
        select 'page checksums: ' || checksum_failures as subject from pg_stat_database
         where datname = current_database() and checksum_failures > 0`.execute(db)
      const broken = failures.map(({ subject }) => subject)
      const { rows: indexes } = await sql<{ oid: number; name: string }>`
        select pg_class.oid::int, pg_class.relname as name
          from pg_class join pg_am on pg_am.oid = pg_class.relam
          join pg_index on pg_index.indexrelid = pg_class.oid
         where pg_class.relnamespace = 'public'::regnamespace and pg_am.amname = 'btree'
           and pg_index.indisvalid and exists (select from pg_extension where extname = 'amcheck')
         order by pg_class.relname`.execute(db)
      for (const { oid, name } of indexes) {
        await sql`savepoint one_index`.execute(db)
        try {
          // Every row must have its entry, in order: what a torn page or a wrong collation breaks.
          await sql`select bt_index_check(${oid}::oid::regclass, true)`.execute(db)
        } catch (problem) {
          await sql`rollback to savepoint one_index`.execute(db)
          broken.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`)
        }
      }
      return findingOf(broken)
    },
  },
]
