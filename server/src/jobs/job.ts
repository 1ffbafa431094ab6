import type { ZodType } from 'zod'
import type { Clock } from '../clock.ts'
import type { Context } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Asker } from './asker.ts'

/** What a job may use while it runs. It opens its own transactions, as short as it can. */
export interface JobContext {
  /** The owner's connection, for work no scope holds (sealing, verification). Else use `act`. */
  database: Database
  clock: Clock
  dataDir: string
  /** Runs a use case in one transaction, as the person who asked for the task. */
  act<Result>(asker: Asker, work: (context: Context) => Promise<Result>): Promise<Result>
}

/** A long or later task. It may run twice (a crash after the work, before the tick): make it idempotent. */
export interface Job<Payload = unknown> {
  /** `<module>.<verb-noun>` */
  name: string
  payload: ZodType<Payload>
  run(context: JobContext, payload: Payload): Promise<void>
  /** Longest run before it counts as dead; 15 minutes unless told. */
  expireSeconds?: number
  retries?: number
  /** Also starts by itself: `minute hour day month weekday`, in China's time. */
  cron?: string
}

/** A job whose payload type is settled, ready for the list. */
export interface MountedJob {
  name: string
  expireSeconds: number
  retries: number
  cron: string | undefined
  run(context: JobContext, payload: unknown): Promise<void>
}

export function job<Payload>(given: Job<Payload>): MountedJob {
  return {
    name: given.name,
    expireSeconds: given.expireSeconds ?? 900,
    retries: given.retries ?? 2,
    cron: given.cron,
    run: (context, payload) => given.run(context, given.payload.parse(payload)),
  }
}
