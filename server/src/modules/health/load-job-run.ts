import { refuse } from '@tidu/domain/health'
import type { Selectable } from 'kysely'
import type { Context } from '../../context.ts'
import type { HealthJobRunTable } from '../../db/tables/health.ts'
import { ownerOf } from '../../jobs/run-progress.ts'

/** A run the actor started; anybody else's does not exist. */
export async function loadJobRun({ actor, db }: Context, id: string) {
  const run = await db
    .selectFrom('health_job_run')
    .selectAll()
    .where('id', '=', id)
    .where('owner_id', '=', ownerOf(actor))
    .executeTakeFirst()
  if (!run) throw refuse.unknownJob(id)
  return run
}

export function jobRunAnswer(run: Selectable<HealthJobRunTable>) {
  const open = run.state === 'waiting' || run.state === 'running'
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    percent: run.percent,
    message: run.message,
    cancelAsked: run.cancel_asked,
    result: run.result,
    actions: open && !run.cancel_asked ? ['cancel' as const] : [],
  }
}
