import type { Context } from '../../context.ts'
import type { UnreadableFile } from '../../excel/unreadable-file.ts'

/** Notes on the import why its file could not be read. */
export async function markUnreadable({ db }: Context, id: string, problem: UnreadableFile) {
  const isCancelled = problem.problem === 'cancelled'
  const said = { problem: problem.problem, place: problem.place ?? '' }
  await db
    .updateTable('exchange_import')
    .set({ state: isCancelled ? 'cancelled' : 'failed', problem: JSON.stringify(said) })
    .where('id', '=', id)
    .execute()
}
