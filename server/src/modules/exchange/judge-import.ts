import type { Context } from '../../context.ts'
import { analyseImport } from './analyse-import.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport } from './load-import.ts'
import { startRun } from './start-run.ts'

/** Up to this many rows the person waits for the answer. */
const fewRows = 5_000

/** Judges all rows anew: the registry may have changed since. */
export async function judgeImport(context: Context, { id, wait }: { id: string; wait: boolean }) {
  const stored = await lockImport(context, id, ['ready', 'unmapped'])
  await context.db
    .updateTable('exchange_import')
    .set({ state: 'judging' })
    .where('id', '=', id)
    .execute()
  const rows = stored.sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  if (wait || rows <= fewRows) await analyseImport(context, id)
  else await startRun(context, id)
  return importAnswer(context, await loadImport(context, id))
}
