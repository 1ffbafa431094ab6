import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Claim, Effort, Evidence } from './claim.ts'
import { type CrashSite, makeCrashSite } from './crash-site.ts'
import { findLosses, findViolations } from './find-losses.ts'
import { postgresProcesses, signalAll, waitUntilGone, walWriterOf } from './processes.ts'
import { type ProductProcess, startProductProcess } from './product-process.ts'
import { writeUntilStopped } from './write-until-stopped.ts'

const victims = ['the server', 'the database', 'both'] as const
type Victim = (typeof victims)[number]

/** CRA-01: kill -9 at a random moment of imports and edits, start again, compare with the ledger. */
export const killClaim: Claim = {
  id: 'CRA-01',
  title: 'kill -9 loses nothing acknowledged and leaves no half import',
  hindrance: () =>
    process.platform === 'linux' ? undefined : 'needs Linux (/proc) to find the processes to kill',
  async test(effort) {
    const trials = effort.trials ?? (effort.short ? 3 : 12)
    const site = await makeCrashSite()
    try {
      const failures = await killOverAndOver(site, trials, effort)
      const figure = `${site.ledger.lines().length} acknowledgements over ${trials} kills`
      return { trials, failures, figure, control: await withoutWaitingForTheDisk(effort) }
    } finally {
      site.remove()
    }
  },
}

async function killOverAndOver(site: CrashSite, trials: number, { random, say }: Effort) {
  const failures: string[] = []
  let product = await startProductProcess(site.dataDir)
  for (let trial = 0; trial < trials; trial += 1) {
    const victim = victims[trial % victims.length] ?? 'both'
    const afterMs = random.below(1_500)
    await crash(site, product, victim, afterMs)
    product = await startProductProcess(site.dataDir)
    const found = await site.look(async (one) => [
      ...(await findLosses(one, site.ledger)),
      ...(await findViolations(one)),
    ])
    say(
      `CRA-01 ${trial + 1}/${trials}: killed ${victim} after ${afterMs} ms, ${found.length} faults`,
    )
    if (found.length > 0)
      failures.push(`seed ${random.seed}, trial ${trial + 1}, ${victim}: ${found.join(' | ')}`)
  }
  await product.stop()
  return failures
}

async function crash(
  site: CrashSite,
  { address, child }: ProductProcess,
  victim: Victim,
  afterMs: number,
): Promise<void> {
  const before = site.ledger.lines().length
  const writers = writeUntilStopped(site, address)
  // A server that has just started answers nobody yet: the moment counts from the first answer.
  for (const deadline = Date.now() + 20_000; site.ledger.lines().length === before; ) {
    if (Date.now() > deadline) throw new Error('nothing was acknowledged in 20 s')
    await sleep(10)
  }
  await sleep(afterMs)
  const server = child.pid === undefined ? [] : [child.pid]
  const database = victim === 'the server' ? [] : postgresProcesses(site.clusterDir)
  if (victim === 'the database') {
    signalAll(database, 'SIGKILL')
    await sleep(100)
  }
  signalAll([...database, ...server], 'SIGKILL')
  await waitUntilGone([...database, ...server])
  await writers.stop()
}

/** Control: commits that do not wait for the disk. The same kills must now show losses. */
async function withoutWaitingForTheDisk({ say }: Effort): Promise<Evidence['control']> {
  const site = await makeCrashSite()
  try {
    await site.look(async ({ database }) => {
      await sql`alter system set synchronous_commit = off`.execute(database)
      // Small buffers and the background writer would carry commits to the disk by themselves.
      await sql`alter system set wal_buffers = '64MB'`.execute(database)
      await sql`alter system set bgwriter_lru_maxpages = 0`.execute(database)
    })
    const product = await startProductProcess(site.dataDir)
    signalAll(walWriterOf(site.clusterDir), 'SIGSTOP')
    await crash(site, product, 'both', 1_000)
    const lost = (await site.look((one) => findLosses(one, site.ledger))).length
    const figure = `without waiting for the disk ${lost} of ${site.ledger.lines().length} acknowledgements were lost`
    say(`CRA-01 control: ${figure}`)
    return { failedAsItMust: lost > 0, figure }
  } finally {
    site.remove()
  }
}
