import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/**
 * Rows of an import were written in this very transaction, so the planner has no figures about them
 * and takes nested loops for cheap: thousands of rows against thousands. Hash joins stay linear.
 */
export async function withHashJoins<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(db)
  const result = await work()
  await sql`select set_config('enable_nestloop', 'on', true)`.execute(db)
  return result
}
