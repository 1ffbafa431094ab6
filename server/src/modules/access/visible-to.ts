import { type Actor, isRegionPath } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * The one row filter. Use it in every query that touches an enterprise: officials see the firms of
 * their territory (and of one lent to them), an enterprise sees itself, everyone else nothing.
 * `alias` is the name `enterprise` has in the query.
 */
export function visibleTo(
  { scope }: Pick<Actor, 'scope'>,
  alias = 'enterprise',
): RawBuilder<SqlBool> {
  const territories = scope.regionPaths.map((path) =>
    inTerritory(sql.ref(`${alias}.region_path`), path),
  )
  const firms =
    scope.enterpriseIds.length > 0
      ? [sql<SqlBool>`${sql.ref(`${alias}.id`)} = any (${[...scope.enterpriseIds]}::uuid[])`]
      : []
  return anyOf([...territories, ...firms])
}

/** For rows that carry a territory but no firm (accounts, audit entries): territory alone decides. */
export function inTerritoryOf(
  { scope }: Pick<Actor, 'scope'>,
  column: string,
): RawBuilder<SqlBool> {
  return anyOf(scope.regionPaths.map((path) => inTerritory(sql.ref(column), path)))
}

function inTerritory(column: RawBuilder<unknown>, path: string): RawBuilder<SqlBool> {
  // A path holds no % or _, so it can stand in a pattern as it is.
  if (!isRegionPath(path)) throw new Error('not a region path')
  return sql<SqlBool>`${column} like ${`${path}%`}`
}

function anyOf(conditions: RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}
