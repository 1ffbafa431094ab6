import { refuse } from '@tidu/domain/screening'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { matchingRows } from './find-rows.ts'
import { chosenFirms, loadShortlist } from './load-shortlist.ts'
import { regionName } from './region-in-scope.ts'
import { loadRun } from './run-shape.ts'

interface Input {
  id: string
  runId: string
  enterpriseIds: string[]
  reason: string
}

/** Puts firms a person has chosen on the list. Choosing one twice adds it once. */
export async function addEntries(context: Context, { id, runId, enterpriseIds, reason }: Input) {
  const { db, actor, now } = context
  const list = await loadShortlist(context, id, true)
  const run = await loadRun(context, runId)
  if (run.standard !== list.tier) throw refuse.otherTier()
  // Whoever reads the list must be able to see the run behind each entry.
  if (!run.region_path.startsWith(list.region_path))
    throw refuse.runBeyondList(regionName(run.region_code), regionName(list.region_code))
  const wanted = [...new Set(enterpriseIds)]
  const found = await matchingRows(context, run, {})
    .where(sql<SqlBool>`row.enterprise_id = any (${wanted}::uuid[])`)
    .select('row.enterprise_id')
    .execute()
  if (found.length < wanted.length) throw refuse.notInRun(wanted.length - found.length)
  const present = await chosenFirms(db, id).select('choice.enterprise_id').execute()
  const already = new Set(present.map((entry) => entry.enterprise_id))
  const added = wanted.filter((enterpriseId) => !already.has(enterpriseId))
  if (added.length > 0)
    await db
      .insertInto('screening_choice')
      .values(
        added.map((enterpriseId) => ({
          shortlist_id: id,
          enterprise_id: enterpriseId,
          run_id: runId,
          act: 'added' as const,
          reason,
          chosen_by: actor.name,
          chosen_at: now,
        })),
      )
      .execute()
  await record(
    context,
    'screening.add-entries',
    id,
    { runId, added: added.length, enterpriseIds: added },
    { regionPath: list.region_path },
  )
  return { added: added.length, already: wanted.length - added.length }
}
