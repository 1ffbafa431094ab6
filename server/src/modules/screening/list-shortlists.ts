import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { inTerritoryOf } from '../access/index.ts'
import { chosenOf, shortlistShape } from './load-shortlist.ts'

export async function listShortlists(
  { db, actor }: Context,
  { region }: { region?: string | undefined },
) {
  let matching = db
    .selectFrom('screening_shortlist')
    .where(inTerritoryOf(actor, 'screening_shortlist.region_path'))
  if (region) matching = matching.where('region_code', '=', region)
  const lists = await matching
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  const sizes = await chosenOf(
    db,
    lists.map((list) => list.id),
  )
    .select('choice.shortlist_id')
    .select(sql<number>`count(*)::int`.as('size'))
    .groupBy('choice.shortlist_id')
    .execute()
  const sizeOf = new Map(sizes.map(({ shortlist_id, size }) => [shortlist_id, size]))
  return { rows: lists.map((list) => shortlistShape(list, sizeOf.get(list.id) ?? 0)) }
}
