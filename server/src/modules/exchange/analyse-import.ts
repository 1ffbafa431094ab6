import { refuse } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import { UnreadableFile } from '../../excel/unreadable-file.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { judgeRows } from './judge-rows.ts'
import { loadImport } from './load-import.ts'
import { readFileRows } from './read-file-rows.ts'

/** Reads the file unless that is done, then judges every row under the mapping. */
export async function analyseImport(context: Context, id: string, progress: Progress) {
  const stored = await loadImport(context, id)
  try {
    if (stored.state === 'reading') await readFileRows(context, stored, progress)
    await judgeRows(context, await loadImport(context, id), progress)
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem
    throw refuse.unreadableFile(problem.problem, problem.place)
  }
}
