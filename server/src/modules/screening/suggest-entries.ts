import type { Context } from '../../context.ts'
import { rowShape } from './find-rows.ts'
import { sortedRows } from './list-rows.ts'
import { chosenFirms, loadShortlist } from './load-shortlist.ts'
import { loadRun } from './run-shape.ts'

/** The firms of a run that stand nearest and are not on the list yet. A person chooses; nothing is entered. */
export async function suggestEntries(
  context: Context,
  { id, runId, count }: { id: string; runId: string; count: number },
) {
  await loadShortlist(context, id)
  const run = await loadRun(context, runId)
  const rows = await sortedRows(context, run, { withoutTitle: true }, 'readiness')
    .where(
      'row.enterprise_id',
      'not in',
      chosenFirms(context.db, id).select('choice.enterprise_id'),
    )
    .limit(count)
    .execute()
  return { rows: rows.map((row) => rowShape(row, run.criteria)) }
}
