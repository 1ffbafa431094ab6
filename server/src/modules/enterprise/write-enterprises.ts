import { masterOf, nameKey, searchGrams, tidyName } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { regionRegistry, sortKey } from '../region/index.ts'
import type { KnownFirm } from './known-firm.ts'
import type { Writer } from './write-plans.ts'

/** The columns of `enterprise` that follow from the master facts. */
export interface MasterColumns {
  credit_code: string | null
  legacy_code: string | null
  name: string
  name_key: string
  search_grams: string[]
  sort_key: string
  region_code: string
  region_path: string
  county_code: string
  industry_code: string | null
  founded_on: string | null
}

export function masterColumns(given: {
  name: string
  region: string
  creditCode: string | null
  legacyCode: string | null
  industry: string | null
  foundedOn: string | null
}): MasterColumns {
  const { byCode } = regionRegistry().index
  const region = byCode.get(given.region)
  if (!region) throw new Error(`region ${given.region} passed the check but is not in the registry`)
  const parts = region.path.split('/').filter(Boolean).reverse()
  const county = parts.find((code) => byCode.get(code)?.type === 'county')
  const name = tidyName(given.name)
  return {
    credit_code: given.creditCode,
    legacy_code: given.legacyCode,
    name,
    name_key: nameKey(name),
    search_grams: searchGrams(name, given.creditCode ?? '', given.legacyCode ?? ''),
    sort_key: sortKey(name).slice(0, 200),
    region_code: region.code,
    region_path: region.path,
    county_code: county ?? region.code,
    industry_code: given.industry,
    founded_on: given.foundedOn,
  }
}

/**
 * Inserts new firms. Returns the ids that could not be: another firm, out of the writer's sight or
 * just added by someone else, has the same code.
 */
export async function insertEnterprises(
  db: Db,
  { now }: Writer,
  firms: readonly KnownFirm[],
  fictional: boolean,
): Promise<Set<string>> {
  if (firms.length === 0) return new Set()
  const rows = firms.map(({ id, words }) => ({
    id,
    ...masterColumns({
      name: masterOf(words, 'name') ?? '',
      region: masterOf(words, 'region') ?? '',
      creditCode: masterOf(words, 'credit_code') ?? null,
      legacyCode: masterOf(words, 'legacy_code') ?? null,
      industry: masterOf(words, 'industry') ?? null,
      foundedOn: masterOf(words, 'founded_on') ?? null,
    }),
    is_fictional: fictional,
    created_at: now.toISOString(),
    changed_at: now.toISOString(),
  }))
  const columns = sql.raw(columnTypes.map(([name]) => name).join(', '))
  const typed = sql.raw(columnTypes.map((column) => column.join(' ')).join(', '))
  const { rows: inserted } = await sql<{ id: string }>`
    insert into enterprise (${columns})
    select ${columns} from json_to_recordset(${JSON.stringify(rows)}::json) as told (${typed})
    on conflict do nothing returning id`.execute(db)
  const done = new Set(inserted.map(({ id }) => id))
  return new Set(firms.map(({ id }) => id).filter((id) => !done.has(id)))
}

const columnTypes = [
  ['id', 'uuid'],
  ['credit_code', 'text'],
  ['legacy_code', 'text'],
  ['name', 'text'],
  ['name_key', 'text'],
  ['search_grams', 'text[]'],
  ['sort_key', 'text'],
  ['region_code', 'text'],
  ['region_path', 'text'],
  ['county_code', 'text'],
  ['industry_code', 'text'],
  ['founded_on', 'date'],
  ['is_fictional', 'boolean'],
  ['created_at', 'timestamptz'],
  ['changed_at', 'timestamptz'],
] as const
