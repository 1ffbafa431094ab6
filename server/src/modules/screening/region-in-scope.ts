import type { Actor } from '@tidu/domain/access'
import { refuse } from '@tidu/domain/screening'
import { regionRegistry } from '../region/index.ts'

export interface ScopedRegion {
  code: string
  path: string
  name: string
}

/** A region inside the actor's territory. One outside it does not exist for the actor. */
export function regionInScope({ scope }: Actor, code: string): ScopedRegion {
  const region = regionRegistry().index.byCode.get(code)
  if (!region || !scope.regionPaths.some((path) => region.path.startsWith(path)))
    throw refuse.unknownRegion(code)
  return { code, path: region.path, name: region.name }
}

export function regionName(code: string): string {
  return regionRegistry().index.byCode.get(code)?.name ?? code
}
