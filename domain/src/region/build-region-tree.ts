import { type Region, type RegionType, trimRegionCode } from './region.ts'

/** What a source of regions tells: no path yet. */
export type RegionRow = Omit<Region, 'path'>

/** Gives every region its path and refuses a tree with holes, twins or circles. */
export function buildRegionTree(rows: readonly RegionRow[]): Region[] {
  const byCode = new Map<string, RegionRow>()
  for (const row of rows) {
    if (byCode.has(row.code)) throw new Error(`region ${row.code} is listed twice`)
    byCode.set(row.code, row)
  }
  const paths = new Map<string, string>()
  const pathOf = (row: RegionRow, seen: readonly string[]): string => {
    const known = paths.get(row.code)
    if (known !== undefined) return known
    if (seen.includes(row.code)) throw new Error(`region ${row.code} owns itself`)
    const owner = row.ownerCode === null ? undefined : byCode.get(row.ownerCode)
    if (row.ownerCode !== null && owner === undefined) {
      throw new Error(`region ${row.code} belongs to unknown ${row.ownerCode}`)
    }
    const path = `${owner ? pathOf(owner, [...seen, row.code]) : '/'}${row.code}/`
    paths.set(row.code, path)
    return path
  }
  return rows.map((row) => ({ ...row, path: pathOf(row, []) }))
}

/**
 * Type and parent of a GB/T 2260 code. 直辖市 have no prefecture level, and 省直辖 counties hang
 * under their province: the standard's fillers (市辖区, 县, 90) are no units and are left out.
 */
export function placeOfCode(code: string, directPrefixes: ReadonlySet<string>): Placement {
  const short = trimRegionCode(code)
  if (short.length === 2) return { type: 'province', parentCode: null }
  if (short.length === 4) return { type: 'prefecture', parentCode: short.slice(0, 2) }
  const prefecture = short.slice(0, 4)
  const parentCode = directPrefixes.has(prefecture) ? short.slice(0, 2) : prefecture
  const serial = Number(short.slice(4))
  // 71–79 are the statistical functional zones, 90 and above those of other lists; 81–89 are cities.
  const isZone = serial >= 71 && (serial < 80 || serial >= 90) && !directPrefixes.has(prefecture)
  return { type: isZone ? 'zone' : 'county', parentCode }
}

export interface Placement {
  type: RegionType
  parentCode: string | null
}
