import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { countRows } from './count-rows.ts'
import { withHashJoins } from './hash-joins.ts'
import type { StoredImport } from './load-import.ts'
import { mergeDuplicates } from './merge-duplicates.ts'
import { previewRows } from './preview-rows.ts'
import { readStoredRows } from './read-stored-rows.ts'

/**
 * The dry run: what every row would do, under the mapping as it is now. Changes no firm. Without a
 * column of names there is nothing to judge, and a person must say which column it is.
 */
export async function judgeRows(context: Context, stored: StoredImport, progress: Progress) {
  const { db } = context
  const hasNames = stored.sheets.some(
    ({ use, columns }) => use && columns.some(({ fieldId }) => fieldId === 'name'),
  )
  await sql`
    update exchange_row
       set outcome = null, change = null, repairs = '[]', problems = '[]', differences = '[]',
           merged_into = null, enterprise_id = null, firm = null, alias = null, about = null
     where import_id = ${stored.id} and outcome is not null`.execute(db)
  if (hasNames) {
    await readStoredRows(context, stored, progress)
    await withHashJoins(db, () => mergeDuplicates(context, stored))
    await previewRows(context, stored, progress)
  }
  const counts = hasNames ? JSON.stringify(await countRows(context, stored.id)) : null
  await db
    .updateTable('exchange_import')
    .set({ state: hasNames ? 'ready' : 'unmapped', counts })
    .where('id', '=', stored.id)
    .execute()
}
