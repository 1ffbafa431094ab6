import { refuse, resolveRegion } from '@tidu/domain/region'
import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'
import { shown } from './region-row.ts'

export interface ResolveRegionInput {
  text: string
  within?: string | undefined
  on?: string | undefined
}

export async function resolveRegionName(_: Context, { text, within, on }: ResolveRegionInput) {
  const { index } = regionRegistry()
  const area = within === undefined ? undefined : index.byCode.get(within)
  if (within !== undefined && !area) throw refuse.unknownRegion(within)
  const match = resolveRegion(index, text, {
    ...(area ? { within: area.path } : {}),
    ...(on === undefined ? {} : { on }),
  })
  if (match.kind === 'unknown') return match
  if (match.kind === 'ambiguous') return { ...match, regions: match.regions.map(shown) }
  return {
    kind: match.kind,
    region: shown(match.region),
    rest: match.rest,
    ...(match.formerly ? { formerly: shown(match.formerly) } : {}),
  }
}
