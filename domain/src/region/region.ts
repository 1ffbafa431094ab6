/** 区划类型. A `zone` 功能区 is a peer of counties; `town` stands under cities without counties. */
export const regionTypes = ['province', 'prefecture', 'county', 'zone', 'town'] as const
export type RegionType = (typeof regionTypes)[number]

export interface Region {
  /** GB/T 2260 digits without trailing zeros (`53`, `5325`, `532501`), or a zone's own code. */
  code: string
  name: string
  type: RegionType
  /** Where a picker shows it. */
  parentCode: string | null
  /** In whose totals its firms count; equals `parentCode` except for zones. */
  ownerCode: string | null
  /** Codes from the top along owners, `/53/5325/532501/`: one prefix test finds all that counts here. */
  path: string
  /** First and last day of the unit, `null` when unbounded or not on record. */
  validFrom: string | null
  validTo: string | null
  /** The unit that took over a dissolved one. */
  successorCode: string | null
  /** Further names it is written by. */
  aliases: readonly string[]
}

/** Was the unit there on that day? Its last day still counts. */
export function existsOn(region: Region, day: string): boolean {
  return (
    (region.validFrom === null || region.validFrom <= day) &&
    (region.validTo === null || day <= region.validTo)
  )
}

/** `532500` → `5325`, `530000` → `53`; a zone's own code stays. */
export function trimRegionCode(code: string): string {
  if (!/^\d{6}$/.test(code)) return code
  return code.replace(/(?:0000|00)$/, '')
}
