import { nameKey, searchGrams } from '@tidu/domain/enterprise'
import { refuse } from '@tidu/domain/region'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { regionRegistry } from '../region/index.ts'

export interface EnterpriseFilter {
  text?: string | undefined
  region?: string | undefined
  industry?: string | undefined
  size?: 'large' | 'medium' | 'small' | 'micro' | undefined
  tag?: string | undefined
  tier?: string | undefined
  /** The day a title has to hold; today when left out. */
  on?: string | undefined
  qualityBelow?: number | undefined
  onlyConflicts?: 'true' | 'false' | undefined
  withoutCode?: 'true' | 'false' | undefined
}

/** The firms a list, an export or a count is about: always only those the actor may see. */
export function matchingEnterprises(context: Context, filter: EnterpriseFilter) {
  const { db, actor, today } = context
  let matching = db
    .selectFrom('enterprise')
    .where(visibleTo(actor))
    .where('enterprise.merged_into', 'is', null)
    .where('enterprise.is_withdrawn', '=', false)
  if (filter.region !== undefined) {
    matching = matching.where('enterprise.region_path', 'like', `${pathOf(filter.region)}%`)
  }
  if (filter.industry !== undefined) {
    matching = matching.where('enterprise.industry_code', 'like', `${filter.industry}%`)
  }
  if (filter.size !== undefined)
    matching = matching.where('enterprise.size_class', '=', filter.size)
  if (filter.text) matching = matching.where(holdsText(filter.text))
  if (filter.tag) matching = matching.where(hasTag(filter.tag))
  if (filter.tier) matching = matching.where(holdsTier(filter.tier, filter.on ?? today))
  if (filter.qualityBelow !== undefined) {
    matching = matching.where(
      sql<boolean>`least(quality_accurate, quality_complete, quality_fresh) < ${filter.qualityBelow}`,
    )
  }
  if (filter.onlyConflicts === 'true') matching = matching.where('conflict_count', '>', 0)
  if (filter.withoutCode === 'true') matching = matching.where('credit_code', 'is', null)
  return matching
}

export function pathOf(regionCode: string): string {
  const region = regionRegistry().index.byCode.get(regionCode)
  if (!region) throw refuse.unknownRegion(regionCode)
  return region.path
}

/** Letter pairs narrow by index; the name itself decides, for pairs may stand far apart. */
function holdsText(text: string) {
  const key = nameKey(text)
  // Signs alone are no part of any name; the empty key would be found in every one.
  if (key === '') return sql<boolean>`false`
  const grams = searchGrams(key)
  const holds = sql<boolean>`(strpos(enterprise.name_key, ${key}) > 0
    or strpos(coalesce(enterprise.credit_code, ''), ${key}) > 0
    or strpos(coalesce(enterprise.legacy_code, ''), ${key}) > 0)`
  return grams.length === 0
    ? holds
    : sql<boolean>`(enterprise.search_grams @> ${grams}::text[] and ${holds})`
}

function hasTag(tag: string) {
  return sql<boolean>`enterprise.id in (
    select newest.enterprise_id from (
      select distinct on (entry_id) * from enterprise_tag
       where entry_id in (select entry_id from enterprise_tag where tag = ${tag})
       order by entry_id, seq desc) newest
     where newest.tag = ${tag} and not newest.is_void)`
}

function holdsTier(tier: string, day: string) {
  return sql<boolean>`enterprise.id in (select enterprise_id from (${validTitles(day)}) held
    where held.tier = ${tier})`
}

/** Newest versions of titles that hold on the day; a title still holds on its end date. */
export function validTitles(day: string) {
  return sql`
    select newest.* from enterprise_title newest
     where not newest.is_void
       and not exists (select from enterprise_title later
                        where later.entry_id = newest.entry_id and later.seq > newest.seq)
       and coalesce(newest.start_on <= ${day}::date, true)
       and coalesce(newest.end_on >= ${day}::date, true)
       and coalesce(newest.ended_on > ${day}::date, true)`
}
