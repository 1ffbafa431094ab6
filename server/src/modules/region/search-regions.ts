import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'
import { shown } from './region-row.ts'

const longestList = 30

/** Regions whose name, alias or code holds the text; larger units and shorter names first. */
export async function searchRegions(
  _: Context,
  { text, within }: { text: string; within?: string | undefined },
) {
  const { index, regions } = regionRegistry()
  const root = within === undefined ? undefined : index.byCode.get(within)
  const wanted = text.normalize('NFKC')
  const rows = regions
    .filter(
      ({ code, name, aliases, path, successorCode }) =>
        successorCode === null &&
        (root === undefined || path.startsWith(root.path)) &&
        (name.includes(wanted) ||
          code.startsWith(wanted) ||
          aliases.some((a) => a.includes(wanted))),
    )
    .sort(
      (one, other) =>
        one.path.split('/').length - other.path.split('/').length ||
        one.name.length - other.name.length ||
        (one.code < other.code ? -1 : 1),
    )
    .slice(0, longestList)
  return {
    rows: rows.map((region) => ({
      ...shown(region),
      fullName: fullName(region.path, index.byCode),
    })),
  }
}

function fullName(path: string, byCode: ReadonlyMap<string, { name: string }>): string {
  return path
    .split('/')
    .flatMap((code) => byCode.get(code)?.name ?? [])
    .join('')
}
