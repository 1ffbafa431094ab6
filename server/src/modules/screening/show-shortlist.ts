import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { rowColumns, rowShape, tagsColumn } from './find-rows.ts'
import { chosenFirms, loadShortlist, shortlistShape } from './load-shortlist.ts'
import { seedOutcomes } from './seed-outcomes.ts'

async function entriesOf({ db, actor }: Context, id: string) {
  return chosenFirms(db, id)
    .innerJoin('screening_row as row', (join) =>
      join
        .onRef('row.run_id', '=', 'choice.run_id')
        .onRef('row.enterprise_id', '=', 'choice.enterprise_id'),
    )
    .innerJoin('screening_run as run', 'run.id', 'row.run_id')
    .innerJoin('enterprise', 'enterprise.id', 'row.enterprise_id')
    .where(visibleTo(actor))
    .select(rowColumns)
    .select(tagsColumn.as('tags'))
    .select(['run.criteria', 'choice.reason', 'choice.chosen_by', 'choice.chosen_at'])
    .orderBy('row.readiness', 'desc')
    .orderBy('row.distance', (by) => by.asc().nullsLast())
    .orderBy('row.enterprise_id')
    .execute()
}

export async function showShortlist(context: Context, { id }: { id: string }) {
  const list = await loadShortlist(context, id)
  const entries = await entriesOf(context, id)
  const seeds = await seedOutcomes(
    context,
    { region: list.region_code, tier: list.tier, on: context.today },
    entries.map((entry) => entry.enterprise_id),
  )
  const rows = entries.map((entry) => ({
    ...rowShape(entry, entry.criteria),
    reason: entry.reason,
    chosenBy: entry.chosen_by,
    chosenAt: entry.chosen_at.toISOString(),
    seedOutcome: seeds.get(entry.enterprise_id) ?? null,
  }))
  return { shortlist: shortlistShape(list, rows.length), rows }
}
