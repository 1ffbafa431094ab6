import { refuse } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { chosenFirms, loadShortlist } from './load-shortlist.ts'

interface Input {
  id: string
  enterpriseId: string
  reason: string
}

export async function removeEntry(context: Context, { id, enterpriseId, reason }: Input) {
  const { db, actor, now } = context
  const list = await loadShortlist(context, id, true)
  const present = await chosenFirms(db, id)
    .where('choice.enterprise_id', '=', enterpriseId)
    .select('choice.seq')
    .executeTakeFirst()
  if (!present) throw refuse.unknownEnterprise()
  await db
    .insertInto('screening_choice')
    .values({
      shortlist_id: id,
      enterprise_id: enterpriseId,
      run_id: null,
      act: 'removed',
      reason,
      chosen_by: actor.name,
      chosen_at: now,
    })
    .execute()
  await record(
    context,
    'screening.remove-entry',
    id,
    { enterpriseId },
    { regionPath: list.region_path, reason },
  )
  return { done: true as const }
}
