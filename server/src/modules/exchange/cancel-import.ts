import { refuse } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport } from './load-import.ts'

/** Stops a running task, or puts a finished dry run away. What is committed can only be undone. */
export async function cancelImport(context: Context, { id }: { id: string }) {
  const { db } = context
  const stored = await loadImport(context, id)
  const isOpen = ['reading', 'judging', 'unmapped', 'ready'].includes(stored.state)
  if (!isOpen) throw refuse.alreadyEnded(stored.state)
  const asked = stored.run_id && (await askToStop(context, stored.run_id))
  // A running task holds the import and marks it itself when it has undone its work.
  if (!asked) {
    await db
      .updateTable('exchange_import')
      .set({ state: 'cancelled' })
      .where('id', '=', id)
      .execute()
  }
  await record(context, 'exchange.cancel', id, {}, { regionPath: stored.region_path })
  return importAnswer(context, await loadImport(context, id))
}

async function askToStop({ db, now }: Context, runId: string): Promise<boolean> {
  const run = await db
    .updateTable('health_job_run')
    .set({ cancel_asked: true, changed_at: now })
    .where('id', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return run.numUpdatedRows > 0n
}
