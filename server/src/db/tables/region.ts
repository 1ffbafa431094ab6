import type { RegionType } from '@tidu/domain/region'

export interface RegionTable {
  code: string
  name: string
  type: RegionType
  parent_code: string | null
  owner_code: string | null
  path: string
  valid_from: string | null
  valid_to: string | null
  successor_code: string | null
  aliases: string[]
  sort_key: string
  county_code: string | null
}

export interface RegionDepartmentTable {
  region_code: string
  function_id: string
  name: string
  is_lead: boolean
}

export interface RegionTables {
  region: RegionTable
  region_department: RegionDepartmentTable
}
