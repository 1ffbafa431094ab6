import type { Actor } from '@tidu/domain/access'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inTerritory } from '../../db/in-territory.ts'

/**
 * The one row filter. Use it in every query that touches an enterprise: officials see the firms of
 * their territory (and of one lent to them), an enterprise sees itself, everyone else nothing.
 * `alias` is the name `enterprise` has in the query.
 */
export function visibleTo(
  { scope }: Pick<Actor, 'scope'>,
  alias = 'enterprise',
): RawBuilder<SqlBool> {
  const territory = inTerritory(scope.regionPaths, `${alias}.region_path`)
  if (scope.enterpriseIds.length === 0) return territory
  const own = sql<SqlBool>`${sql.ref(`${alias}.id`)} = any (${[...scope.enterpriseIds]}::uuid[])`
  return sql`(${territory} or ${own})`
}

/** For rows that carry a territory but no firm, such as accounts: territory alone decides. */
export function inTerritoryOf(
  { scope }: Pick<Actor, 'scope'>,
  column: string,
): RawBuilder<SqlBool> {
  return inTerritory(scope.regionPaths, column)
}
