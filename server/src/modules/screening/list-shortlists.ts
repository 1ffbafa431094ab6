import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { inTerritoryOf } from '../access/index.ts'
import { chosenFirms, shortlistShape } from './load-shortlist.ts'

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
  const rows = []
  for (const list of lists) {
    const { size } = await chosenFirms(db, list.id)
      .select(sql<number>`count(*)::int`.as('size'))
      .executeTakeFirstOrThrow()
    rows.push(shortlistShape(list, size))
  }
  return { rows }
}
