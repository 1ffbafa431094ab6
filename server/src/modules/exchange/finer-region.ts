import { covers } from '@tidu/domain/access'
import { regionRegistry } from '../region/index.ts'

/** Of two regions on one way down the tree the lower one; undefined when neither lies in the other. */
export function finerRegion(one: string, other: string): string | undefined {
  const { byCode } = regionRegistry().index
  const [first, second] = [byCode.get(one), byCode.get(other)]
  if (!first || !second) return undefined
  if (covers(first.path, second.path)) return other
  return covers(second.path, first.path) ? one : undefined
}
