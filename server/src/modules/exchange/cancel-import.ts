import { isWorking, refuse } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import { stopRun } from '../../jobs/stop-run.ts'
import { record } from '../audit/index.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport } from './load-import.ts'
import { putBack } from './put-back.ts'

/** Calls a running task off, or puts a finished dry run away. What is committed can only be undone. */
export async function cancelImport(context: Context, { id }: { id: string }) {
  const stored = await loadImport(context, id)
  if (isWorking(stored.state)) {
    const stopped = stored.run_id ? await stopRun(context, stored.run_id) : undefined
    // A task that still runs puts the import back itself when it has undone its work.
    if (stopped !== 'asked') await putBack(context, id)
  } else if (stored.state === 'unmapped' || stored.state === 'ready') {
    // Somebody may be committing it this very moment: then it is committed, and stays so.
    await lockImport(context, id, ['unmapped', 'ready'])
    await context.db
      .updateTable('exchange_import')
      .set({ state: 'cancelled' })
      .where('id', '=', id)
      .execute()
  } else throw refuse.alreadyEnded(stored.state)
  await record(context, 'exchange.cancel', id, {}, { regionPath: stored.region_path })
  return importAnswer(context, await loadImport(context, id))
}
