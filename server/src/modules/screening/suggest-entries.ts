import type { Outcome } from '@tidu/policy-engine/outcome'
import type { Context } from '../../context.ts'
import { type FoundRow, rowShape } from './find-rows.ts'
import { sortedRows } from './list-rows.ts'
import { chosenFirms, loadShortlist } from './load-shortlist.ts'
import { loadRun } from './run-shape.ts'
import { seedOutcomes, seedQuestionOf } from './seed-outcomes.ts'

const firmsPerLook = 200

/**
 * The firms of a run that stand nearest, are not on the list yet, hold no such title and are not ruled
 * out by the region's seed condition. A person chooses; nothing is entered.
 */
export async function suggestEntries(
  context: Context,
  { id, runId, count }: { id: string; runId: string; count: number },
) {
  await loadShortlist(context, id)
  const run = await loadRun(context, runId)
  const ranked = sortedRows(context, run, { withoutTitle: true }, 'readiness').where(
    'row.enterprise_id',
    'not in',
    chosenFirms(context.db, id).select('choice.enterprise_id'),
  )
  const suggested: (FoundRow & { seedOutcome: Outcome | null })[] = []
  for (let from = 0; suggested.length < count; from += firmsPerLook) {
    const rows: FoundRow[] = await ranked.limit(firmsPerLook).offset(from).execute()
    const ids = rows.map((row) => row.enterprise_id)
    const seeds = await seedOutcomes(context, seedQuestionOf(run), ids)
    for (const row of rows) {
      const seedOutcome = seeds.get(row.enterprise_id) ?? null
      if (seedOutcome !== 'unmet') suggested.push({ ...row, seedOutcome })
    }
    if (rows.length < firmsPerLook) break
  }
  return {
    rows: suggested.slice(0, count).map(({ seedOutcome, ...row }) => ({
      ...rowShape(row, run.criteria),
      seedOutcome,
    })),
  }
}
