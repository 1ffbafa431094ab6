import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import {
  applyEnterpriseChanges,
  retractBatch,
  type Telling,
  wordsToKeep,
} from '../enterprise/index.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport } from './load-import.ts'

/**
 * Takes a committed import back as one batch; what was entered since stays, and so does what a later
 * import told in the same words.
 */
export async function undoImport(context: Context, { id, reason }: { id: string; reason: string }) {
  const stored = await lockImport(context, id, ['committed', 'undone'])
  if (stored.state === 'committed') {
    const [told, later] = [await toldBy(context, id), await toldAgain(context, id)]
    const kept = await wordsToKeep(context.db, id, told, later)
    const retraction = await retractBatch(context.db, context, id, reason)
    for (const { batchId, change } of kept) {
      await applyEnterpriseChanges(context.db, context, batchId, [change])
    }
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

/** What the import itself wrote, firm by firm. */
async function toldBy({ db }: Context, id: string): Promise<EnterpriseChange[]> {
  const { rows } = await sql<{ enterpriseId: string; change: EnterpriseChange }>`
    select enterprise_id as "enterpriseId", change from exchange_row
     where import_id = ${id} and is_committed`.execute(db)
  return rows.map(({ enterpriseId, change }) => ({ ...change, enterpriseId }))
}

async function toldAgain({ db }: Context, id: string): Promise<Telling[]> {
  const { rows } = await sql<Telling & { enterpriseId: string }>`
    select batch_id as "batchId", enterprise_id as "enterpriseId", change
      from exchange_told_again(${id})`.execute(db)
  return rows.map(({ batchId, enterpriseId, change }) => ({
    batchId,
    change: { ...change, enterpriseId },
  }))
}
