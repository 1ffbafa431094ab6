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
  // A task at work holds the import to its end; nobody waits for it here.
  const { state } = await loadImport(context, id)
  if (state !== 'committing') {
    const stored = await lockImport(context, id, ['ready', 'committing', 'committed'])
    if (stored.state === 'ready') await commit(context, id, { wait, choice })
  }
  const answer = await importAnswer(context, await loadImport(context, id))
  return { import: answer, committed: await countCommitted(context, id) }
}

async function commit(
  context: Context,
  id: string,
  { wait, choice }: { wait: boolean; choice: RowChoice },
) {
  const rows = await countChosen(context, id, choice)
  if (wait || rows <= fewRows) return writeChosen(context, id, choice, unwatched)
  const task = { job: 'exchange.commit-import', state: 'committing' as const, choice }
  return startTask(context, id, task)
}

async function countCommitted({ db }: Context, id: string) {
  const counts = { new: 0, changed: 0, unchanged: 0, conflicting: 0, rejected: 0 }
  const { rows } = await sql<{ outcome: keyof typeof counts; count: number }>`
    select outcome, count(*)::int as count from exchange_row
     where import_id = ${id} and is_committed group by outcome`.execute(db)
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}
