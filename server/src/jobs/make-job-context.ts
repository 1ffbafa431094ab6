import { type Clock, dayInChina } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database, Db } from '../db/schema.ts'
import type { Transact } from '../db/transactions.ts'
import { type Asker, actorOf } from './asker.ts'
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
  const contextFor = (asker: Asker, db: Db): Context => {
    const actor = actorOf(asker)
    const now = clock.now()
    return {
      actor,
      db,
      now,
      today: dayInChina(now),
      requestId: asker.requestId,
      client: asker.client,
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
    act: (asker, work) =>
      transact({ scope: asker.actor.scope }, (db) => work(contextFor(asker, db))),
  }
}
