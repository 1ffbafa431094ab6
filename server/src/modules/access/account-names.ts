import { sql } from 'kysely'
import type { Context } from '../../context.ts'

/** What the people behind account ids are called; an id nobody has keeps out of the answer. */
export async function accountNames(
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from access_account where id::text = any (${[...new Set(ids)]}::text[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
