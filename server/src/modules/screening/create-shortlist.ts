import { randomUUID } from 'node:crypto'
import { refuse } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { shortlistShape } from './load-shortlist.ts'
import { regionInScope } from './region-in-scope.ts'

interface Input {
  region: string
  tier: string
  year: number
  title: string
}

export async function createShortlist(
  context: Context,
  { region: code, tier, year, title }: Input,
) {
  const { db, actor, now } = context
  const region = regionInScope(actor, code)
  const list = {
    id: randomUUID(),
    region_code: region.code,
    region_path: region.path,
    tier,
    year,
    title,
    created_by: actor.name,
    created_at: now,
  }
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('screening_shortlist')
    .values(list)
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'tier', 'year', 'title']).doNothing(),
    )
    .executeTakeFirstOrThrow()
  if (added === 0n) throw refuse.shortlistExists(year, title)
  await record(
    context,
    'screening.create-shortlist',
    list.id,
    { region: code, tier, year, title },
    { regionPath: region.path },
  )
  return shortlistShape(list, 0)
}
