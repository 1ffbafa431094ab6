import { isRegionPath } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Rows whose path column lies in one of these territories; no territory, no rows. */
export function inTerritory(paths: readonly string[], column: string): RawBuilder<SqlBool> {
  // A path holds neither % nor _, so it can stand in a pattern as it is.
  const parts = paths
    .filter(isRegionPath)
    .map((path) => sql<SqlBool>`${sql.ref(column)} like ${`${path}%`}`)
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`
}
