import { type Actor, systemActor } from '@tidu/domain/access'
import { z } from 'zod'
import { UnreadableFile } from '../../excel/unreadable-file.ts'
import { type JobContext, job } from '../../jobs/job.ts'
import { analyseImport } from './analyse-import.ts'
import { markUnreadable } from './mark-unreadable.ts'

const payload = z.strictObject({ importId: z.uuid(), runId: z.uuid() })
type Run = z.infer<typeof payload>

/** Reads and judges a long file in one transaction: cancelled or crashed, it leaves nothing half done. */
export const analyseJob = job({
  name: 'exchange.analyse-import',
  payload,
  expireSeconds: 1800,
  async run(context, run) {
    const actor = await uploaderOf(context, run)
    if (!actor) return
    const stop = new AbortController()
    const report = makeReport(context, run, stop)
    try {
      await report(1)
      await context.act(actor, (inner) =>
        analyseImport(inner, run.importId, { report, signal: stop.signal }),
      )
      await endRun(context, run, 'done')
    } catch (problem) {
      if (!(problem instanceof UnreadableFile)) {
        await endRun(context, run, 'failed')
        throw problem
      }
      await context.act(actor, (inner) => markUnreadable(inner, run.importId, problem))
      await endRun(context, run, problem.problem === 'cancelled' ? 'cancelled' : 'failed')
    }
  },
})

/** The rights the person had when uploading; undefined when the work is already done or called off. */
async function uploaderOf({ database }: JobContext, run: Run): Promise<Actor | undefined> {
  const stored = await database
    .selectFrom('exchange_import')
    .select(['state', 'owner_name', 'scope_paths', 'region_path'])
    .where('id', '=', run.importId)
    .executeTakeFirst()
  if (stored?.state !== 'reading' && stored?.state !== 'judging') return undefined
  return {
    ...systemActor(stored.owner_name),
    scope: { regionPaths: stored.scope_paths, enterpriseIds: [] },
    homePath: stored.region_path,
  }
}

/** Progress goes through its own connection, so that it is seen before the work is committed. */
function makeReport({ database, clock }: JobContext, { runId }: Run, stop: AbortController) {
  return async (percent: number) => {
    const run = await database
      .updateTable('health_job_run')
      .set({ percent, state: 'running', changed_at: clock.now() })
      .where('id', '=', runId)
      .returning('cancel_asked')
      .executeTakeFirst()
    if (run?.cancel_asked) stop.abort()
  }
}

async function endRun(
  { database, clock }: JobContext,
  { runId }: Run,
  state: 'done' | 'failed' | 'cancelled',
) {
  await database
    .updateTable('health_job_run')
    .set({ state, changed_at: clock.now(), ...(state === 'done' ? { percent: 100 } : {}) })
    .where('id', '=', runId)
    .execute()
}
