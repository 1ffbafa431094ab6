import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'

/** Hands reading or judging to a task the person can watch and cancel. */
export async function startRun({ actor, db, now, enqueue }: Context, importId: string) {
  const runId = randomUUID()
  await db
    .insertInto('health_job_run')
    .values({
      id: runId,
      kind: 'exchange.analyse-import',
      owner_id: actor.accountId ?? actor.name,
      created_at: now,
      changed_at: now,
    })
    .execute()
  await db
    .updateTable('exchange_import')
    .set({ run_id: runId })
    .where('id', '=', importId)
    .execute()
  await enqueue('exchange.analyse-import', { importId, runId })
}
