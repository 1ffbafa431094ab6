import type { Context } from '../../context.ts'
import { unwatched } from '../../jobs/run-progress.ts'
import { importAnswer } from './import-answer.ts'
import { fewRows, startTask } from './import-task.ts'
import { loadImport, lockImport, type StoredImport } from './load-import.ts'
import { takeBack } from './take-back.ts'

/**
 * Takes a committed import back as one batch: many rows as a task, few at once. Asked again, while it
 * runs or after it was done, it answers the same and changes nothing.
 */
export async function undoImport(
  context: Context,
  { id, reason, wait }: { id: string; reason: string; wait: boolean },
) {
  // A task at work holds the import to its end; nobody waits for it here.
  const { state } = await loadImport(context, id)
  if (state !== 'undoing') {
    const stored = await lockImport(context, id, ['committed', 'undoing', 'undone'])
    if (stored.state === 'committed') await undo(context, stored, { reason, wait })
  }
  return importAnswer(context, await loadImport(context, id))
}

async function undo(
  context: Context,
  { id, counts }: StoredImport,
  { reason, wait }: { reason: string; wait: boolean },
) {
  if (wait || (counts?.rows ?? 0) <= fewRows) return takeBack(context, id, reason, unwatched)
  const task = { job: 'exchange.undo-import', state: 'undoing' as const, reason }
  return startTask(context, id, task)
}
