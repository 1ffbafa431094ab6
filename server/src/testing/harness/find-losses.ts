import { sql } from 'kysely'
import type { Connection } from '../../db/connect.ts'
import { verifyDatabase } from '../../modules/upkeep/index.ts'
import type { Ledger } from './ledger.ts'

/** What the ledger says was acknowledged and the database no longer knows. */
export async function findLosses(
  { database }: Pick<Connection, 'database'>,
  ledger: Ledger,
): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select line from unnest(${ledger.lines()}::text[]) line,
      lateral (select split_part(line, ' ', 1) as kind, split_part(line, ' ', 2)::uuid as id) told
     where case kind
       when 'import' then not exists (
         select from exchange_import where exchange_import.id = told.id and state = 'committed')
         or exists (select from exchange_row where import_id = told.id and outcome = 'new'
                     and not exists (select from enterprise_fact
                                      where enterprise_fact.enterprise_id = exchange_row.enterprise_id))
       when 'facts' then (select count(*) from enterprise_fact where enterprise_id = told.id
                             and year = 2025) <> 2
       else not exists (select from enterprise where enterprise.id = told.id) end`.execute(database)
  return rows.map(({ line }) => `acknowledged and lost: ${line}`)
}

/** Invariants that no longer hold: half an import, a projection behind its history, a torn index. */
export async function findViolations({
  database,
}: Pick<Connection, 'database'>): Promise<string[]> {
  const { invariants } = await verifyDatabase(database, new Date())
  return invariants
    .filter(({ state }) => state !== 'ok')
    .map(({ id, samples, problem }) => `violated: ${id} ${problem ?? samples.join('; ')}`)
}
