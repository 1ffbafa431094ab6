import { randomUUID } from 'node:crypto'
import { sentence } from '@tidu/contracts/messages'
import type { Actor } from '@tidu/domain/access'
import { Refusal } from '@tidu/domain/shared'
import type { Context } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { JobContext } from './job.ts'

export interface Progress {
  /** Says how far the run is (0–100) and, in Chinese, what it does now. Throws when it was cancelled. */
  report(percent: number, message: string): Promise<void>
}

/** Ends a run that its owner no longer wants; thrown by `report`, so that open transactions roll back. */
export class RunCancelled extends Error {}

/** Whose run it is: a person by account, the command line by name. */
export function ownerOf({ accountId, name }: Pick<Actor, 'accountId' | 'name'>): string {
  return accountId ?? name
}

/** Makes a run its owner can watch, in the request's transaction; hand the id to the job as payload. */
export async function openRun(
  { actor, db, now }: Pick<Context, 'actor' | 'db' | 'now'>,
  kind: string,
): Promise<string> {
  const id = randomUUID()
  const times = { created_at: now, changed_at: now }
  await db
    .insertInto('health_job_run')
    .values({ id, kind, owner_id: ownerOf(actor), ...times })
    .execute()
  return id
}

/**
 * Does a run's work inside a job: keeps its state true from start to end. What `work` returns
 * becomes the run's result. A run that already ended is not done again (a job may come twice).
 */
export async function followRun(
  { database, clock }: Pick<JobContext, 'database' | 'clock'>,
  id: string,
  work: (progress: Progress) => Promise<unknown>,
): Promise<void> {
  if (!(await begin(database, id))) return
  try {
    const result = await work(makeProgress(database, id))
    const end = {
      state: 'done' as const,
      percent: 100,
      message: '',
      result: JSON.stringify(result ?? null),
    }
    await finish(database, id, { ...end, changed_at: clock.now() })
  } catch (problem) {
    const end = endOf(problem, id)
    await finish(database, id, { ...end, changed_at: clock.now() })
    // A rule's no and a person's stop are answers; anything else is a bug for the log.
    if (!(problem instanceof Refusal || problem instanceof RunCancelled)) throw problem
  }
}

async function begin(database: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('health_job_run')
    .set({ state: 'running' })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const quietMs = 200

/** Writes at most a few times a second, however often the work reports. */
function makeProgress(database: Database, id: string): Progress {
  let last = Number.NEGATIVE_INFINITY
  return {
    async report(percent, message) {
      const elapsed = performance.now() - last
      if (elapsed < quietMs && percent < 100) return
      last = performance.now()
      const row = await database
        .updateTable('health_job_run')
        .set({ percent: Math.max(0, Math.min(100, Math.floor(percent))), message })
        .where('id', '=', id)
        .returning('cancel_asked')
        .executeTakeFirst()
      if (row?.cancel_asked !== false) throw new RunCancelled()
    },
  }
}

interface RunEnd {
  state: 'done' | 'failed' | 'cancelled'
  message?: string
  percent?: number
  result?: string
}

function endOf(problem: unknown, id: string): RunEnd {
  if (problem instanceof RunCancelled) return { state: 'cancelled' }
  if (problem instanceof Refusal) {
    const { code, details } = problem
    return {
      state: 'failed',
      message: sentence(code, details),
      result: JSON.stringify({ code, details }),
    }
  }
  return { state: 'failed', message: sentence('request.failed', { reference: id }) }
}

async function finish(
  database: Database,
  id: string,
  end: RunEnd & { changed_at: Date },
): Promise<void> {
  await database.updateTable('health_job_run').set(end).where('id', '=', id).execute()
}
