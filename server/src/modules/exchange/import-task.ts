import { isWorking, type WorkingState } from '@tidu/domain/exchange'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { asker, askerOf } from '../../jobs/asker.ts'
import type { JobContext } from '../../jobs/job.ts'
import { failureOf, followRun, openRun, type Progress } from '../../jobs/run-progress.ts'
import { loadImport } from './load-import.ts'
import { putBack } from './put-back.ts'

/** What every task on an import carries. */
export const importTask = z.strictObject({ importId: z.uuid(), runId: z.uuid(), asker })
type ImportTask = z.infer<typeof importTask>

/** Up to this many rows the person waits for the answer; more become a task with progress. */
export const fewRows = 5_000

/** Hands work on an import to a task the person can watch and call off. */
export async function startTask(
  context: Context,
  importId: string,
  { job, state, ...more }: { job: string; state: WorkingState } & Record<string, unknown>,
) {
  const runId = await openRun(context, job)
  await context.db
    .updateTable('exchange_import')
    .set({ run_id: runId, state, problem: null })
    .where('id', '=', importId)
    .execute()
  await context.enqueue(job, { ...more, importId, runId, asker: askerOf(context) })
}

/**
 * Does a task's work in one transaction. When it is called off, refused or breaks, nothing of it is
 * left, and the import goes back to where the person can go on from. A task may come twice; by then
 * the import has moved on, and nothing is left to do.
 */
export async function followTask(
  context: JobContext,
  { importId, runId, asker: who }: ImportTask,
  work: (inner: Context, progress: Progress) => Promise<unknown>,
) {
  await followRun(context, runId, async (progress) => {
    try {
      await progress.report(0)
      await context.act(who, async (inner) => {
        const { state, run_id } = await loadImport(inner, importId)
        if (isWorking(state) && run_id === runId) await work(inner, progress)
      })
    } catch (problem) {
      const failure = progress.signal.aborted ? undefined : failureOf(problem, runId)
      await context.act(who, (inner) => putBack(inner, importId, failure))
      throw problem
    }
  })
}
