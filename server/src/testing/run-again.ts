import type { MountedJob } from '../jobs/job.ts'
import { makeJobContext } from '../jobs/make-job-context.ts'
import type { TestApp } from './test-app.ts'

/**
 * Runs the last task of a kind once more, as after a crash between the end of its work and the note of it:
 * the queue hands such a task to the next worker. Answers what became of the run.
 */
export async function runAgain(app: TestApp, job: MountedJob) {
  const { pool } = app.connection
  const { rows } = await pool.query(
    'select data from job_queue.job where name = $1 order by created_on desc limit 1',
    [job.name],
  )
  const [{ data }] = rows
  await pool.query("update health_job_run set state = 'running' where id = $1", [data.runId])
  const context = makeJobContext({
    ...app.connection,
    clock: app.clock,
    dataDir: app.dataDir,
    queue: () => app.queue,
  })
  await job.run(context, data)
  const after = await pool.query('select state, result from health_job_run where id = $1', [
    data.runId,
  ])
  return after.rows[0]
}
