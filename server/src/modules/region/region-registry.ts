import {
  buildRegionTree,
  type DepartmentRegister,
  indexRegions,
  placeOfCode,
  type Region,
  type RegionIndex,
  type RegionRow,
  trimRegionCode,
} from '@tidu/domain/region'
import { areaList } from '@vant/area-data'
import { departments, parks, regionChanges, regionNames } from './registry-files.ts'

export interface RegionRegistry {
  regions: readonly Region[]
  index: RegionIndex
  departments: DepartmentRegister
}

let loaded: RegionRegistry | undefined

/** The whole country's tree with our zones, read once per process: it changes only with a release. */
export function regionRegistry(): RegionRegistry {
  if (!loaded) {
    const names = regionNames()
    const regions = buildRegionTree([
      ...standardRows(names.aliases),
      ...parkRows(),
      ...formerRows(),
    ])
    loaded = { regions, index: indexRegions(regions, names), departments: departments() }
  }
  return loaded
}

function standardRows(aliases: Readonly<Record<string, string[]>>): RegionRow[] {
  const { province_list, city_list, county_list } = areaList
  const { since } = regionChanges()
  // Their cities are no units: 市辖区 and 县 of a municipality, 省直辖 of a province.
  const direct = new Set(
    Object.keys(city_list)
      .filter((code) => isMunicipality(code) || code.slice(2, 4) === '90')
      .map((code) => code.slice(0, 4)),
  )
  const all = { ...province_list, ...city_list, ...county_list }
  return Object.entries(all).flatMap(([code, name]) => {
    if (code.endsWith('00') && direct.has(code.slice(0, 4))) return []
    const short = trimRegionCode(code)
    const place = placeOfCode(code, direct)
    const isTown = place.type !== 'prefecture' && hasNoCounties(code) && short.length === 6
    return {
      code: short,
      name,
      type: isTown ? 'town' : place.type,
      parentCode: place.parentCode,
      ownerCode: place.parentCode,
      validFrom: since[short] ?? null,
      validTo: null,
      successorCode: null,
      aliases: aliases[short] ?? [],
    }
  })
}

const isMunicipality = (code: string) => /^(11|12|31|50)0[12]/.test(code)
/** 东莞, 中山, 儋州 and 嘉峪关 have towns and streets directly under the city. */
const hasNoCounties = (code: string) => /^(4419|4420|4604|6202)/.test(code)

function parkRows(): RegionRow[] {
  return parks().map(({ code, name, aliases, parent, owner, since }) => ({
    code,
    name,
    type: 'zone',
    parentCode: parent,
    ownerCode: owner,
    validFrom: since ?? null,
    validTo: null,
    successorCode: null,
    aliases,
  }))
}

function formerRows(): RegionRow[] {
  return regionChanges().former.map(({ code, name, parent, until, becomes }) => ({
    code,
    name,
    type: 'county',
    parentCode: parent,
    // Old figures of a dissolved county belong to its successor's totals.
    ownerCode: becomes,
    validFrom: null,
    validTo: until,
    successorCode: becomes,
    aliases: [],
  }))
}
