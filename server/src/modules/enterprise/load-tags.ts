import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { standingEntries } from './history.ts'

/** The tags that firms carry now, by the firm's id, in the order of their names. */
export async function loadTags(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; tags: string[] }>`
    select standing.enterprise_id as id, array_agg(standing.tag order by standing.tag) as tags
      from (${standingEntries('tag', ids, {})}) standing
     group by standing.enterprise_id`.execute(db)
  return new Map(rows.map(({ id, tags }) => [id, tags]))
}
