import { regionRegistry } from '../region/index.ts'
import { industryIndex } from './registry-files.ts'

interface Row {
  id: string
  name: string
  credit_code: string | null
  region_code: string
  industry_code: string | null
  size_class: 'large' | 'medium' | 'small' | 'micro' | null
  founded_on: string | null
  quality_accurate: number | null
  quality_complete: number | null
  quality_fresh: number | null
  conflict_count: number
  is_fictional: boolean
  changed_at: Date
  tiers: string[]
  tags: string[]
}

/** A line of the list as the API shows it. */
export function toEnterpriseRow(row: Row) {
  return {
    id: row.id,
    name: row.name,
    creditCode: row.credit_code,
    regionCode: row.region_code,
    regionName: regionName(row.region_code),
    industryCode: row.industry_code,
    industryName: industryName(row.industry_code),
    sizeClass: row.size_class,
    foundedOn: row.founded_on,
    tiers: row.tiers,
    tags: row.tags,
    accurate: row.quality_accurate,
    complete: row.quality_complete,
    fresh: row.quality_fresh,
    conflicts: row.conflict_count,
    isFictional: row.is_fictional,
    changedAt: row.changed_at.toISOString(),
  }
}

export function regionName(code: string): string {
  return regionRegistry().index.byCode.get(code)?.name ?? code
}

export function industryName(code: string | null): string | null {
  return code === null ? null : (industryIndex().byCode.get(code)?.name ?? null)
}
