import type { Context } from '../../context.ts'
import { askerOf } from '../../jobs/asker.ts'
import { openRun, unwatched } from '../../jobs/run-progress.ts'
import { countFirms } from '../enterprise/index.ts'
import { findRules } from '../policy/index.ts'
import { regionInScope } from './region-in-scope.ts'
import { type RunInput, screenRegion } from './screen-region.ts'

/** Up to this many firms the person waits for the answer; more become a task with progress. */
const fewFirms = 5_000

/** A batch over a region: at once for few firms, else as a task that leaves the run's id behind. */
export async function startRun(
  context: Context,
  { wait, ...given }: Omit<RunInput, 'on'> & { on?: string | undefined; wait: boolean },
) {
  const input = { ...given, on: given.on ?? context.today }
  const region = regionInScope(context.actor, input.region)
  findRules(input)
  const filter = { actor: context.actor, regionPath: region.path }
  const firms = await countFirms(context.db, filter, { validOn: input.on })
  if (wait || firms <= fewFirms)
    return { run: await screenRegion(context, input, unwatched), task: null }
  const task = await openRun(context, 'screening.run')
  await context.enqueue('screening.run', { runId: task, asker: askerOf(context), input })
  return { run: null, task }
}
