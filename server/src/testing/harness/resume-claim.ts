import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Claim, Effort, Evidence } from './claim.ts'
import { type CrashSite, makeCrashSite } from './crash-site.ts'
import { findViolations } from './find-losses.ts'
import { postgresProcesses, signalAll, waitUntilGone } from './processes.ts'
import { type ProductProcess, startProductProcess } from './product-process.ts'

/** More than a person waits for: the commit becomes a task. */
const rows = 6_000
const resumedWithinMs = 60_000
const doneWithinMs = 180_000

/** CRA-07: kill -9 in the middle of a task; the next start takes it up again, and it is done once. */
export const resumeClaim: Claim = {
  id: 'CRA-07',
  title: 'a task whose server was killed is taken up again within a minute and done once',
  waits: true,
  hindrance: () =>
    process.platform === 'linux' ? undefined : 'needs Linux (/proc) to find the processes to kill',
  async test(effort) {
    const trials = effort.trials ?? (effort.short ? 1 : 6)
    const [trial, control] = await Promise.all([killTasks(trials, effort), withoutAnotherTry()])
    effort.say(`CRA-07 control: ${control.figure}`)
    return { trials, ...trial, control }
  },
}

async function killTasks(trials: number, { say }: Effort) {
  const site = await makeCrashSite()
  const failures: string[] = []
  let slowest = 0
  try {
    for (let trial = 1; trial <= trials; trial += 1) {
      const id = await killInTheMiddle(site, trial)
      const product = await startProductProcess(site.dataDir)
      const begun = Date.now()
      const resumed = await until(() => stirs(site, product, id), resumedWithinMs)
      slowest = Math.max(slowest, Date.now() - begun)
      const isDone = await until(async () => (await show(site, product, id)) === 100, doneWithinMs)
      await product.stop()
      const faults = [
        ...(resumed ? [] : ['not taken up again']),
        ...(isDone ? [] : ['never done']),
        ...(await site.look((one) => findFaults(one, id))),
      ]
      say(`CRA-07 ${trial}/${trials}: taken up after ${slowest} ms, ${faults.length} faults`)
      if (faults.length > 0) failures.push(`trial ${trial}: ${faults.join(' | ')}`)
    }
    const seconds = (slowest / 1000).toFixed(0)
    return { failures, figure: `${trials} commits of ${rows} rows, resumed after ${seconds} s` }
  } finally {
    site.remove()
  }
}

/** Imports a roster, commits it and kills the server, every other time with the database. */
async function killInTheMiddle(site: CrashSite, trial: number): Promise<string> {
  const product = await startProductProcess(site.dataDir)
  const id = await startCommit(site, product, trial)
  await until(async () => (await show(site, product, id)) > 10, doneWithinMs)
  await kill(site, product, { withDatabase: trial % 2 === 0 })
  return id
}

async function startCommit(site: CrashSite, product: ProductProcess, trial: number) {
  const head = '企业名称,所属县市,2025年营业收入（万元）'
  const lines = Array.from({ length: rows }, (_, row) => `续做${trial}第${row}号公司,个旧市,1234.5`)
  const form = new FormData()
  form.set('input', JSON.stringify({ region: '5325', wait: true }))
  form.set('file', new Blob([[head, ...lines].join('\n')]), '名册.csv')
  const { id } = await call(site, product, 'POST', '', form)
  await call(site, product, 'POST', `/${id}/commit`, '{}')
  return id
}

async function kill(
  site: CrashSite,
  { child }: ProductProcess,
  { withDatabase }: { withDatabase: boolean },
) {
  const server = child.pid === undefined ? [] : [child.pid]
  const victims = withDatabase ? [...postgresProcesses(site.clusterDir), ...server] : server
  signalAll(victims, 'SIGKILL')
  await waitUntilGone(victims)
}

/** Per cent of the commit: what was written before the kill was rolled back, so it starts below 10 again. */
async function show(site: CrashSite, product: ProductProcess, id: string): Promise<number> {
  return (await call(site, product, 'GET', `/${id}`)).percent
}

async function stirs(site: CrashSite, product: ProductProcess, id: string): Promise<boolean> {
  const { state, percent } = await call(site, product, 'GET', `/${id}`)
  return state === 'committed' || percent <= 10
}

async function findFaults(connection: Parameters<typeof findViolations>[0], id: string) {
  const { rows: counted } = await sql<{ firms: number; acts: number }>`
    select (select count(distinct enterprise_id)::int from enterprise_fact where batch_id = ${id}) as firms,
           (select count(*)::int from audit_entry
             where action = 'exchange.commit' and subject = ${id}) as acts`.execute(
    connection.database,
  )
  const { firms = 0, acts = 0 } = counted[0] ?? {}
  return [
    ...(firms === rows ? [] : [`${firms} firms written`]),
    ...(acts === 1 ? [] : [`committed ${acts} times`]),
    ...(await findViolations(connection)),
  ]
}

/** Control: a task that is tried only once. The same kill must now leave it undone. */
async function withoutAnotherTry(): Promise<Evidence['control']> {
  const site = await makeCrashSite()
  try {
    const first = await startProductProcess(site.dataDir)
    const id = await startCommit(site, first, 0)
    await site.look(({ database }) =>
      sql`update job_queue.job set retry_limit = 0 where name = 'exchange.commit-import'`.execute(
        database,
      ),
    )
    await until(async () => (await show(site, first, id)) > 10, doneWithinMs)
    await kill(site, first, { withDatabase: false })
    const second = await startProductProcess(site.dataDir)
    const isGivenUp = await until(() => givenUp(site), resumedWithinMs)
    const resumed = !isGivenUp || (await stirs(site, second, id))
    await second.stop()
    const figure = `tried only once, the task ${resumed ? 'was still done' : 'stayed undone'}`
    return { failedAsItMust: !resumed, figure }
  } finally {
    site.remove()
  }
}

/** The queue has noticed that the worker died, and does not try the job again. */
async function givenUp(site: CrashSite): Promise<boolean> {
  const { rows: jobs } = await site.look(({ database }) =>
    sql`select from job_queue.job
         where name = 'exchange.commit-import' and state = 'failed'`.execute(database),
  )
  return jobs.length > 0
}

interface Shown {
  id: string
  state: string
  percent: number
}

async function call(
  site: CrashSite,
  { address }: ProductProcess,
  method: string,
  path: string,
  body?: FormData | string,
): Promise<Shown> {
  const headers: Record<string, string> = { authorization: `Bearer ${site.key}` }
  if (typeof body === 'string') headers['content-type'] = 'application/json'
  const answer = await fetch(`${address}/api/exchange/imports${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  // The form of our own API, which its tests hold.
  return (await answer.json()) as Shown
}

async function until(isSo: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    if (await isSo()) return true
    await sleep(100)
  }
  return false
}
