import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { unwatched } from '../../jobs/run-progress.ts'
import { importAnswer } from './import-answer.ts'
import { fewRows, startTask } from './import-task.ts'
import { loadImport, lockImport } from './load-import.ts'
import { countChosen, type RowChoice, writeChosen } from './write-chosen.ts'

/**
 * Writes all new and changed rows, with the contradictory ones a person named, or only the chosen
 * ones, as one batch in one transaction: many rows as a task, few at once. Asked again, while it runs or
 * after it was done, it answers the same and changes nothing.
 */
export async function commitImport(
  context: Context,
  { id, wait, ...choice }: { id: string; wait: boolean } & RowChoice,
) {
  const { state } = await loadImport(context, id)
  if (state !== 'committing' && state !== 'committed') {
    await lockImport(context, id, ['ready'])
    const rows = await countChosen(context, id, choice)
    if (wait || rows <= fewRows) await writeChosen(context, id, choice, unwatched)
    else
      await startTask(context, id, { job: 'exchange.commit-import', state: 'committing', choice })
  }
  const answer = await importAnswer(context, await loadImport(context, id))
  return { import: answer, committed: await countCommitted(context, id) }
}

async function countCommitted({ db }: Context, id: string) {
  const counts = { new: 0, changed: 0, unchanged: 0, conflicting: 0, rejected: 0 }
  const { rows } = await sql<{ outcome: keyof typeof counts; count: number }>`
    select outcome, count(*)::int as count from exchange_row
     where import_id = ${id} and is_committed group by outcome`.execute(db)
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}
