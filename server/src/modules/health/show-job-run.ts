import type { Context } from '../../context.ts'
import { jobRunAnswer, loadJobRun } from './load-job-run.ts'

export async function showJobRun(context: Context, { id }: { id: string }) {
  return jobRunAnswer(await loadJobRun(context, id))
}
