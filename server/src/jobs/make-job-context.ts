import { randomUUID } from 'node:crypto'
import type { Actor } from '@tidu/domain/access'
import { type Clock, dayInChina } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database, Db } from '../db/schema.ts'
import { runInTransaction } from '../http/run-in-transaction.ts'
import type { JobContext } from './job.ts'
import type { Queue } from './queue.ts'

export interface JobParts {
  database: Database
  clock: Clock
  dataDir: string
  /** Late, because the queue itself needs this context. */
  queue(): Queue
}

/** What jobs run with: the same use cases as requests, without a request. */
export function makeJobContext({ database, clock, dataDir, queue }: JobParts): JobContext {
  const contextFor = (actor: Actor, db: Db): Context => {
    const now = clock.now()
    return {
      actor,
      db,
      now,
      today: dayInChina(now),
      requestId: `job-${randomUUID()}`,
      client: { address: '', userAgent: 'job' },
      enqueue: (name, payload) => queue().send(db, name, payload),
      setCookie: () => {
        throw new Error('A job has nobody to give a cookie to')
      },
      keep: (work) => runInTransaction(database, work),
    }
  }
  return {
    database,
    clock,
    dataDir,
    act: (actor, work) => runInTransaction(database, (db) => work(contextFor(actor, db))),
  }
}
