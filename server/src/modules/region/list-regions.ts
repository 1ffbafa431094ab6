import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { regionColumns } from './region-row.ts'

export interface ListRegionsInput {
  parent?: string | undefined
  on?: string | undefined
  types?: string | undefined
}

export async function listRegions({ db, today }: Context, input: ListRegionsInput) {
  const on = input.on ?? today
  const parent = input.parent ?? null
  let matching = db
    .selectFrom('region')
    .where(sql<boolean>`region.parent_code is not distinct from ${parent}`)
    .where(sql<boolean>`coalesce(region.valid_from <= ${on}::date, true)`)
    .where(sql<boolean>`coalesce(region.valid_to >= ${on}::date, true)`)
  if (input.types) {
    matching = matching.where(sql<boolean>`region.type = any (${input.types.split(',')})`)
  }
  const rows = await matching
    .select(regionColumns)
    .select(
      sql<boolean>`exists (select from region child where child.parent_code = region.code)`.as(
        'hasChildren',
      ),
    )
    // Counties first, then the zones beside them, each in pinyin order.
    .orderBy(sql`region.type = 'zone'`)
    .orderBy('region.sort_key')
    .orderBy('region.code')
    .execute()
  return { rows }
}
