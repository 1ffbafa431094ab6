import { refuse } from '@tidu/domain/region'
import type { Context } from '../../context.ts'
import { regionRegistry } from './region-registry.ts'
import { shown } from './region-row.ts'

export async function showRegion(_: Context, { code }: { code: string }) {
  const { byCode } = regionRegistry().index
  const region = byCode.get(code)
  if (!region) throw refuse.unknownRegion(code)
  const ancestors = region.path
    .split('/')
    .filter((part) => part !== '' && part !== code)
    .flatMap((part) => byCode.get(part) ?? [])
  return { region: shown(region), ancestors: ancestors.map(shown) }
}
