import { refuse } from '@tidu/domain/health'
import type { Context } from '../../context.ts'
import { stopRun } from '../../jobs/stop-run.ts'
import { jobRunAnswer, loadJobRun } from './load-job-run.ts'

/** Asks a run to stop; it does so at its next step and undoes what it has not committed. */
export async function cancelJobRun(context: Context, { id }: { id: string }) {
  await loadJobRun(context, id)
  if (!(await stopRun(context, id))) throw refuse.jobEnded(id)
  return jobRunAnswer(await loadJobRun(context, id))
}
