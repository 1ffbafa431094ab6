import { refuse } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import { UnreadableFile } from '../../excel/unreadable-file.ts'
import { judgeRows } from './judge-rows.ts'
import { loadImport } from './load-import.ts'
import { readFileRows } from './read-file-rows.ts'
import { unwatched, type Watch } from './watch.ts'

/**
 * Reads the file unless that is done, then judges every row under the mapping. Without a watch
 * somebody is waiting: an unreadable file is then refused, and the upload leaves no trace.
 */
export async function analyseImport(context: Context, id: string, watch?: Watch) {
  const stored = await loadImport(context, id)
  try {
    if (stored.state === 'reading') await readFileRows(context, stored, watch ?? unwatched)
    await judgeRows(context, await loadImport(context, id), watch ?? unwatched)
  } catch (problem) {
    if (watch || !(problem instanceof UnreadableFile)) throw problem
    throw refuse.unreadableFile(problem.problem, problem.place)
  }
}
