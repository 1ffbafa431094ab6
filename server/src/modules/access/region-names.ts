import type { Db } from '../../db/schema.ts'

/** The name of the region a path ends in; null for the whole installation. */
export async function findRegionName(db: Db, path: string): Promise<string | null> {
  const row = await db
    .selectFrom('region')
    .select('name')
    .where('path', '=', path)
    .executeTakeFirst()
  return row?.name ?? null
}

/** The path of a region by its code; undefined when there is no such region. */
export async function findRegionPath(db: Db, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('region')
    .select('path')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.path
}
