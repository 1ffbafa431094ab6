import type { Region } from '@tidu/domain/region'
import { sql } from 'kysely'
import { pinyin } from 'pinyin-pro'
import type { Database, Db } from '../../db/schema.ts'
import { followRegions } from '../access/index.ts'
import { regionRegistry } from './region-registry.ts'

/**
 * Brings the tables in line with the registry files. Runs at every start after the migrations and
 * changes only what differs; a region that left the files stays, for firms may still point to it.
 */
export async function syncRegions(database: Database): Promise<void> {
  await database.transaction().execute(async (db) => {
    await writeRegions(db)
    await writeDepartments(db)
    // A unit may have moved in the tree; its firms move with it.
    await sql`
      update enterprise set region_path = region.path,
             county_code = coalesce(region.county_code, region.code)
        from region
       where region.code = enterprise.region_code
         and (enterprise.region_path <> region.path
              or enterprise.county_code <> coalesce(region.county_code, region.code))`.execute(db)
    await followRegions(db)
  })
}

async function writeRegions(db: Db): Promise<void> {
  const { regions, index } = regionRegistry()
  const rows = regions.map((region) => ({
    code: region.code,
    name: region.name,
    type: region.type,
    parent_code: region.parentCode,
    owner_code: region.ownerCode,
    path: region.path,
    valid_from: region.validFrom,
    valid_to: region.validTo,
    successor_code: region.successorCode,
    aliases: region.aliases,
    sort_key: sortKey(region.name),
    county_code: countyOf(region, index.byCode),
  }))
  await sql`
    insert into region (code, name, type, parent_code, owner_code, path, valid_from, valid_to,
                        successor_code, aliases, sort_key, county_code)
    select told.* from json_to_recordset(${JSON.stringify(rows)}::json) as told (
      code text, name text, type text, parent_code text, owner_code text, path text,
      valid_from date, valid_to date, successor_code text, aliases text[], sort_key text,
      county_code text)
    on conflict (code) do update set
      name = excluded.name, type = excluded.type, parent_code = excluded.parent_code,
      owner_code = excluded.owner_code, path = excluded.path, valid_from = excluded.valid_from,
      valid_to = excluded.valid_to, successor_code = excluded.successor_code,
      aliases = excluded.aliases, sort_key = excluded.sort_key, county_code = excluded.county_code
    where region is distinct from excluded`.execute(db)
}

async function writeDepartments(db: Db): Promise<void> {
  const rows = regionRegistry().departments.local.map((one) => ({
    region_code: one.region,
    function_id: one.function,
    name: one.name,
    is_lead: one.lead,
  }))
  await db.deleteFrom('region_department').execute()
  await db.insertInto('region_department').values(rows).execute()
}

/** Chinese by its sound: 蒙自 before 弥勒. The tone decides between equal syllables. */
export function sortKey(name: string): string {
  return pinyin(name, { toneType: 'num', type: 'array' }).join(' ').toLowerCase()
}

/** The county or stand-alone zone a firm of this region is counted under. */
function countyOf(region: Region, byCode: ReadonlyMap<string, Region>): string | null {
  for (const code of region.path.split('/').filter(Boolean).reverse()) {
    if (byCode.get(code)?.type === 'county' && byCode.get(code)?.successorCode === null) return code
  }
  return region.type === 'zone' ? region.code : null
}
