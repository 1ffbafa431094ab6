import { refuse } from '@tidu/domain/screening'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/schema.ts'
import { inTerritoryOf } from '../access/index.ts'
import { countyShare, profileFor, regionQuota } from '../policy/index.ts'
import { regionName } from './region-in-scope.ts'

interface StoredShortlist {
  id: string
  region_code: string
  tier: string
  year: number
  title: string
  created_by: string
  created_at: Date
}

/** Tiers a plan can set a quota for. */
const quotaTiers = ['innovative', 'srdi', 'little-giant', 'champion'] as const

/** How many seeds the region's plan wants of this tier in this year, with the arithmetic. */
function quotaOf({ region_code: region, tier: wanted, year }: StoredShortlist) {
  const profile = profileFor(region)
  const tier = quotaTiers.find((one) => one === wanted)
  if (!profile || !tier) return null
  const quota =
    region === profile.code
      ? regionQuota(profile, tier, year)
      : countyShare(profile, region, tier, year)
  if (!quota || quota.quota === null) return null
  return { required: quota.quota, arithmetic: quota.arithmetic, cite: quota.cite }
}

export function shortlistShape(list: StoredShortlist, size: number) {
  return {
    id: list.id,
    region: list.region_code,
    regionName: regionName(list.region_code),
    tier: list.tier,
    year: list.year,
    title: list.title,
    size,
    quota: quotaOf(list),
    createdBy: list.created_by,
    createdAt: list.created_at.toISOString(),
  }
}

/** Firms on the lists now: of each list's firm the newest act counts. */
export function chosenOf(db: Db, shortlistIds: readonly string[]) {
  return db
    .selectFrom('screening_choice as choice')
    .where(sql<boolean>`choice.shortlist_id = any (${[...shortlistIds]}::uuid[])`)
    .where('choice.act', '=', 'added')
    .where(
      sql<boolean>`not exists (select from screening_choice as later
        where later.shortlist_id = choice.shortlist_id
          and later.enterprise_id = choice.enterprise_id and later.seq > choice.seq)`,
    )
}

/** Firms on one list now. */
export function chosenFirms(db: Db, shortlistId: string) {
  return chosenOf(db, [shortlistId])
}

/** A shortlist of the actor's own territory; `lock` before its entries change, so that two officials take turns. */
export async function loadShortlist(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  id: string,
  lock = false,
) {
  let query = db
    .selectFrom('screening_shortlist')
    .selectAll()
    .where('id', '=', id)
    .where(inTerritoryOf(actor, 'screening_shortlist.region_path'))
  if (lock) query = query.forUpdate()
  const list = await query.executeTakeFirst()
  if (!list) throw refuse.unknownShortlist()
  return list
}
