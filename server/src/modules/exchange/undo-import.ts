import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { retractBatch } from '../enterprise/index.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport } from './load-import.ts'

/** Takes a committed import back as one batch; what was entered since stays. */
export async function undoImport(context: Context, { id, reason }: { id: string; reason: string }) {
  const stored = await lockImport(context, id, ['committed', 'undone'])
  if (stored.state === 'committed') {
    const retraction = await retractBatch(context.db, context, id, reason)
    await context.db
      .updateTable('exchange_import')
      .set({ state: 'undone', undone_at: context.now })
      .where('id', '=', id)
      .execute()
    const where = { reason, regionPath: stored.region_path }
    await record(context, 'exchange.undo', id, { ...retraction }, where)
  }
  return importAnswer(context, await loadImport(context, id))
}
