import { z } from 'zod'
import { asker } from '../../jobs/asker.ts'
import { job } from '../../jobs/job.ts'
import { followRun } from '../../jobs/run-progress.ts'
import { runInput, screenRegion } from './screen-region.ts'

/**
 * A batch over a large region, in one transaction: called off or crashed, it leaves no run behind. The run
 * carries the task's id, so that a task that comes twice finds what it has done.
 */
export const runJob = job({
  name: 'screening.run',
  payload: z.strictObject({ runId: z.uuid(), asker, input: runInput }),
  expireSeconds: 3_600,
  run: (context, { runId, asker: who, input }) =>
    followRun(context, runId, async (progress) => {
      await context.act(who, async (inner) => {
        const done = await inner.db
          .selectFrom('screening_run')
          .select('id')
          .where('id', '=', runId)
          .executeTakeFirst()
        if (!done) await screenRegion(inner, input, progress, runId)
      })
      return { run: runId }
    }),
})
