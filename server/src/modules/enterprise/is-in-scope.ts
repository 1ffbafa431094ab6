import { type Actor, covers } from '@tidu/domain/access'
import { pathOf } from './matching-enterprises.ts'

/**
 * A region inside the reader's territory, or one that holds part of it. No region is everything of
 * theirs; a firm has no territory, and only itself to find anywhere.
 */
export function isInScope({ scope }: Pick<Actor, 'scope'>, region: string | undefined): boolean {
  if (region === undefined || scope.enterpriseIds.length > 0) return true
  const path = pathOf(region)
  return scope.regionPaths.some((own) => covers(own, path) || covers(path, own))
}
