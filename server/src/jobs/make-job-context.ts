import { randomUUID } from 'node:crypto'
import type { Actor } from '@tidu/domain/access'
import { type Clock, dayInChina } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Transact } from '../db/transactions.ts'
import type { JobContext } from './job.ts'
import type { Queue } from './queue.ts'

export interface JobParts {
  database: Database
  transact: Transact
  clock: Clock
  dataDir: string
  /** Late, because the queue itself needs this context. */
  queue(): Queue
}

/** What jobs run with: the same use cases as requests, without a request. */
export function makeJobContext({
  database,
  transact,
  clock,
  dataDir,
  queue,
}: JobParts): JobContext {
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
      keep: (work) => transact({ scope: actor.scope, inside: true }, work),
    }
  }
  return {
    database,
    clock,
    dataDir,
    act: (actor, work) => transact({ scope: actor.scope }, (db) => work(contextFor(actor, db))),
  }
}
