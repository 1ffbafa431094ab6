import { randomUUID } from 'node:crypto'
import { sentence } from '@tidu/contracts/messages'
import type { Actor } from '@tidu/domain/access'
import { Refusal } from '@tidu/domain/shared'
import type { Context } from '../context.ts'
import { databaseProblem } from '../db/database-problem.ts'
import type { JobContext } from './job.ts'

export interface Progress {
  /** Aborted within a second when the run is called off: for work that waits and cannot report. */
  signal: AbortSignal
  /** Says how far the run is (0–100) and, in Chinese, what it does now. Throws when it was called off. */
  report(percent: number, message?: string): Promise<void>
}

/** For work somebody waits for: nobody watches it and nobody can call it off. */
export const unwatched: Progress = {
  signal: new AbortController().signal,
  report: () => Promise.resolve(),
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
  const note = (what: RunNote) =>
    database
      .updateTable('health_job_run')
      .set({ ...what, changed_at: clock.now() })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .returning('cancel_asked')
      .executeTakeFirst()
  if (!(await note({ state: 'running' }))) return
  const { progress, end } = watch(note)
  try {
    const result = await work(progress)
    await note({ state: 'done', percent: 100, message: '', result: JSON.stringify(result ?? null) })
  } catch (problem) {
    const { code, details } = failureOf(problem, id)
    const failed = { message: sentence(code, details), result: JSON.stringify({ code, details }) }
    await note(progress.signal.aborted ? { state: 'cancelled' } : { state: 'failed', ...failed })
    // A rule's no and a person's stop are answers; anything else is a bug for the log.
    if (!(progress.signal.aborted || problem instanceof Refusal)) throw problem
  } finally {
    end()
  }
}

interface RunNote {
  state?: 'running' | 'done' | 'failed' | 'cancelled'
  message?: string
  percent?: number
  result?: string
}

const quietMs = 200
const beatMs = 1_000

/**
 * Writes at most a few times a second, however often the work reports, and shows a sign of life when it
 * does not. The notes go through their own connection, so that they are seen before the work is committed.
 */
function watch(note: (what: RunNote) => Promise<{ cancel_asked: boolean } | undefined>) {
  const stop = new AbortController()
  const tell = async (what: RunNote) => {
    const run = await note(what)
    if (run?.cancel_asked !== false) stop.abort(new RunCancelled())
  }
  // A beat that fails is no news: the work will meet the same trouble.
  const beat = setInterval(() => void tell({}).catch(() => undefined), beatMs)
  let last = Number.NEGATIVE_INFINITY
  const progress: Progress = {
    signal: stop.signal,
    async report(percent, message = '') {
      const elapsed = performance.now() - last
      if (elapsed >= quietMs || percent >= 100) {
        last = performance.now()
        await tell({ percent: Math.max(0, Math.min(100, Math.floor(percent))), message })
      }
      stop.signal.throwIfAborted()
    },
  }
  return { progress, end: () => clearInterval(beat) }
}

/** What a run ended with, as its owner may read it: a rule's no, a busy database, or a reference number. */
export function failureOf(problem: unknown, runId: string) {
  const known = problem instanceof Refusal ? problem : databaseProblem(problem)
  const { code, details } = known ?? { code: 'request.failed', details: { reference: runId } }
  return { code, details }
}
