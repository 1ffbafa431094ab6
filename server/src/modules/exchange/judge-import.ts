import type { Context } from '../../context.ts'
import { unwatched } from '../../jobs/run-progress.ts'
import { analyseImport } from './analyse-import.ts'
import { importAnswer } from './import-answer.ts'
import { fewRows, startTask } from './import-task.ts'
import { loadImport, lockImport } from './load-import.ts'

/** Judges all rows anew: the registry may have changed since. */
export async function judgeImport(context: Context, { id, wait }: { id: string; wait: boolean }) {
  const { sheets } = await lockImport(context, id, ['ready', 'unmapped'])
  await startJudging(context, id)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  if (wait || rows <= fewRows) await analyseImport(context, id, unwatched)
  else await startTask(context, id, { job: 'exchange.analyse-import', state: 'judging' })
  return importAnswer(context, await loadImport(context, id))
}

async function startJudging({ db }: Context, id: string) {
  await db
    .updateTable('exchange_import')
    .set({ state: 'judging', problem: null })
    .where('id', '=', id)
    .execute()
}
