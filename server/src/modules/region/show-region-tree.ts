import { existsOn, refuse } from '@tidu/domain/region'
import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'
import { shown } from './region-row.ts'
import { sortKey } from './sync-regions.ts'

export async function showRegionTree(
  { today }: Context,
  { code, on = today }: { code: string; on?: string | undefined },
) {
  const { index, regions } = regionRegistry()
  const root = index.byCode.get(code)
  if (!root) throw refuse.unknownRegion(code)
  const keys = (path: string) =>
    path
      .split('/')
      .map((part) => sortKey(index.byCode.get(part)?.name ?? ''))
      .join('/')
  const rows = regions
    .filter((region) => region.path.startsWith(root.path) && existsOn(region, on))
    .map((region) => ({ region, key: keys(region.path) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
  return { rows: rows.map(({ region }) => shown(region)) }
}
