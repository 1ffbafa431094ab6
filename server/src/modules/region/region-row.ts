import type { Region } from '@tidu/domain/region'

/** Columns of a region as the API shows them. */
export const regionColumns = [
  'region.code',
  'region.name',
  'region.type',
  'region.parent_code as parentCode',
  'region.owner_code as ownerCode',
  'region.path',
  'region.valid_from as validFrom',
  'region.valid_to as validTo',
  'region.successor_code as successorCode',
  'region.aliases',
] as const

/** A registry region as the API shows it. */
export function shown(region: Region) {
  return { ...region, aliases: [...region.aliases] }
}
