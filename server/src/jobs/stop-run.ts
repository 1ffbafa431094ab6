import type { Context } from '../context.ts'

/** Many beats: a worker that was silent for so long is gone, killed with its transaction undone. */
const silentMs = 120_000

/**
 * Asks a run to stop. `asked`: its worker stops at its next step and undoes what it has not committed;
 * `ended`: nobody was at work on it any more, and it is over at once; undefined: it had ended before.
 */
export async function stopRun(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: string,
): Promise<'asked' | 'ended' | undefined> {
  const run = await db
    .selectFrom('health_job_run')
    .select('changed_at')
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .forUpdate()
    .executeTakeFirst()
  if (!run) return undefined
  const isSilent = now.getTime() - run.changed_at.getTime() > silentMs
  await db
    .updateTable('health_job_run')
    .set({ cancel_asked: true, ...(isSilent ? { state: 'cancelled' } : {}) })
    .where('id', '=', id)
    .execute()
  return isSilent ? 'ended' : 'asked'
}
