import type { Context } from '../../context.ts'
import { unwatched } from '../../jobs/run-progress.ts'
import { importAnswer } from './import-answer.ts'
import { fewRows, startTask } from './import-task.ts'
import { loadImport, lockImport } from './load-import.ts'
import { takeBack } from './take-back.ts'

/**
 * Takes a committed import back as one batch: many rows as a task, few at once. Asked again, while it
 * runs or after it was done, it answers the same and changes nothing.
 */
export async function undoImport(
  context: Context,
  { id, reason, wait }: { id: string; reason: string; wait: boolean },
) {
  const { state } = await loadImport(context, id)
  if (state !== 'undoing' && state !== 'undone') {
    const { counts } = await lockImport(context, id, ['committed'])
    if (wait || (counts?.rows ?? 0) <= fewRows) await takeBack(context, id, reason, unwatched)
    else await startTask(context, id, { job: 'exchange.undo-import', state: 'undoing', reason })
  }
  return importAnswer(context, await loadImport(context, id))
}
