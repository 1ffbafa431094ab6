import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/** The name of the region a path ends in; null for the whole installation. */
export async function findRegionName(db: Db, path: string): Promise<string | null> {
  const { rows } = await sql<{
    name: string
  }>`select name from region where path = ${path}`.execute(db)
  return rows[0]?.name ?? null
}

/** The path of a region by its code; undefined when there is no such region. */
export async function findRegionPath(db: Db, code: string): Promise<string | undefined> {
  const { rows } = await sql<{
    path: string
  }>`select path from region where code = ${code}`.execute(db)
  return rows[0]?.path
}
