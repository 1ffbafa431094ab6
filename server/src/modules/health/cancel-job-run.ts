import { refuse } from '@tidu/domain/health'
import type { Context } from '../../context.ts'
import { jobRunAnswer, loadJobRun } from './load-job-run.ts'

/** Asks a run to stop; it does so at its next step and undoes what it has not committed. */
export async function cancelJobRun(context: Context, { id }: { id: string }) {
  await loadJobRun(context, id)
  const run = await context.db
    .updateTable('health_job_run')
    .set({ cancel_asked: true, changed_at: context.now })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returningAll()
    .executeTakeFirst()
  if (!run) throw refuse.jobEnded(id)
  return jobRunAnswer(run)
}
