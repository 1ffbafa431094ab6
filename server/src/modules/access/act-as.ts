import type { Actor } from '@tidu/domain/access'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/**
 * Tells the database for whom this transaction works: the second lock (migration 0005) hides all
 * other rows, should a query forget `visibleTo`. Ends with the transaction, so the pool carries
 * nobody over.
 */
export async function actAs(db: Db, { scope }: Pick<Actor, 'scope'>): Promise<void> {
  await sql`select set_config('tidu.scope_paths', (${[...scope.regionPaths]}::text[])::text, true),
                   set_config('tidu.scope_enterprises', (${[...scope.enterpriseIds]}::text[])::text, true)`.execute(
    db,
  )
}
