import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { type Job as BossJob, PgBoss } from 'pg-boss'
import type { Db } from '../db/schema.ts'
import { mayWork, workRole } from '../db/transactions.ts'
import type { JobContext, MountedJob } from './job.ts'

export interface Queue {
  /** Adds a job in the caller's transaction. */
  send(db: Db, name: string, payload: Record<string, unknown>): Promise<string>
  /** Looks for work now instead of at the next poll; call it after the transaction is committed. */
  wake(): void
  /** Starts the workers; `scheduled: false` leaves those out that start by the clock. Sending works before, too. */
  start(options?: { scheduled?: boolean }): Promise<void>
  /** Lets running jobs end, within a bound, and stops. */
  stop(): Promise<void>
}

export interface QueueOptions {
  pool: pg.Pool
  jobs: readonly MountedJob[]
  context: JobContext
  onProblem(problem: unknown): void
}

const schema = 'job_queue'
const pollSeconds = 1
const stopMs = 10_000
// A job whose server was killed is given to another worker this soon, not after its whole time.
const heartbeatSeconds = 30
const lookOutSeconds = 15

/** pg-boss in the same database: a job exists exactly when the change that asked for it does. */
export function makeQueue({ pool, jobs, context, onProblem }: QueueOptions): Queue {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema,
    superviseIntervalSeconds: lookOutSeconds,
    monitorIntervalSeconds: lookOutSeconds,
  })
  boss.on('error', onProblem)
  const names = new Set(jobs.map(({ name }) => name))
  const workers: string[] = []
  let ready: Promise<void> | undefined
  let working: Promise<void> | undefined

  const prepare = () => {
    ready ??= boss.start().then(async () => {
      await createQueues(boss, jobs)
      await letWorkRoleSend(pool)
    })
    return ready
  }
  const work = async ({ scheduled = true }) => {
    await prepare()
    for (const mounted of jobs) {
      if (!scheduled && mounted.cron) continue
      const options = { pollingIntervalSeconds: pollSeconds }
      const run = async ([taken]: BossJob<unknown>[]) => {
        if (taken) await mounted.run(context, taken.data)
      }
      workers.push(await boss.work(mounted.name, options, run))
      const { name, cron } = mounted
      if (cron) await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
    }
  }
  return {
    async send(db, name, payload) {
      if (!names.has(name)) throw new Error(`No such job: ${name}`)
      await prepare()
      const id = await boss.send(name, payload, { db: inTransaction(db) })
      // pg-boss answers null when it drops a job silently; a dropped job must not look accepted.
      if (id === null) throw new Error(`Job was not accepted: ${name}`)
      return id
    },
    wake() {
      for (const worker of workers) boss.notifyWorker(worker)
    },
    start(options = {}) {
      working ??= work(options)
      return working
    },
    async stop() {
      if (!ready) return
      await ready
      await working
      await boss.stop({ graceful: true, timeout: stopMs, close: false })
    },
  }
}

async function createQueues(boss: PgBoss, jobs: readonly MountedJob[]): Promise<void> {
  for (const { name, expireSeconds, retries } of jobs) {
    const options = {
      expireInSeconds: expireSeconds,
      retryLimit: retries,
      retryBackoff: true,
      heartbeatSeconds,
    }
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
  }
}

/** Use cases send as the role that owns nothing, so it needs its share of the queue's own schema. */
async function letWorkRoleSend(pool: pg.Pool): Promise<void> {
  if (!(await mayWork(pool))) return
  await pool.query(`
    grant usage on schema ${schema} to ${workRole};
    grant select, insert, update on all tables in schema ${schema} to ${workRole};
    grant execute on all functions in schema ${schema} to ${workRole}`)
}

function inTransaction(db: Db) {
  return {
    executeSql: async (text: string, values: unknown[] = []) => {
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows: [...rows] }
    },
  }
}
