import { z } from 'zod'
import { asker } from '../../jobs/asker.ts'
import { job } from '../../jobs/job.ts'
import { followRun } from '../../jobs/run-progress.ts'
import { runInput, screenRegion } from './screen-region.ts'

/** A batch over a large region, in one transaction: called off or crashed, it leaves no run behind. */
export const runJob = job({
  name: 'screening.run',
  payload: z.strictObject({ runId: z.uuid(), asker, input: runInput }),
  expireSeconds: 3_600,
  run: (context, { runId, asker: who, input }) =>
    followRun(context, runId, async (progress) => {
      const run = await context.act(who, (inner) => screenRegion(inner, input, progress))
      return { run: run.id }
    }),
})
