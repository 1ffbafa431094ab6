import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { connect } from '../../db/connect.ts'
import { openEmbedded } from '../../db/embedded.ts'
import { migrate } from '../../db/migrate.ts'
import { createDatabase, databaseName } from '../../db/open-database.ts'
import { runStartSteps } from '../../start-steps.ts'
import type { Claim, Effort, Evidence } from './claim.ts'
import { lookAt } from './crash-site.ts'
import { findViolations } from './find-losses.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { postgresProcesses, signalAll, waitUntilGone } from './processes.ts'

const writer = fileURLToPath(new URL('./power-writers.ts', import.meta.url))
const imageSize = '320M'

/**
 * CRA-05: the power goes. The database lies on a file system in an image file. Writers and database
 * are frozen, the image is copied as it is at that moment, without what only the memory knew, and
 * the copy is started. `commit=600` keeps the file system from writing by itself, and a trial is
 * shorter than the kernel's 30 seconds. It does not model a disk that lies about having written.
 */
export const powerCutClaim: Claim = {
  id: 'CRA-05',
  title: 'a power cut loses no acknowledged commit and tears none',
  hindrance,
  async test(effort) {
    const trials = effort.trials ?? (effort.short ? 2 : 8)
    const dir = mkdtempSync(join(tmpdir(), 'tidu-power-'))
    try {
      const place = await makeImage(dir)
      const failures: string[] = []
      let acknowledged = 0
      for (let trial = 0; trial < trials; trial += 1) {
        const cut = await cutPower(place, { throwAway: false, afterMs: momentOf(effort) })
        acknowledged += cut.acknowledged
        effort.say(
          `CRA-05 ${trial + 1}/${trials}: ${cut.acknowledged} commits, ${cut.faults.length} faults`,
        )
        if (cut.faults.length > 0) failures.push(`trial ${trial + 1}: ${cut.faults.join(' | ')}`)
      }
      const figure = `${acknowledged} acknowledged commits over ${trials} cuts`
      return { trials, failures, figure, control: await withoutSync(place, effort) }
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  },
}

const momentOf = ({ random }: Effort) => 500 + random.below(1_500)

function hindrance(): string | undefined {
  if (process.platform !== 'linux') return 'needs Linux with loop devices'
  if (process.getuid?.() !== 0) return 'needs root to mount an image: run as root (sudo)'
  if (spawnSync('losetup', ['-f'], { stdio: 'ignore' }).status !== 0)
    return 'no free loop device: modprobe loop, or run the container with --privileged'
  if (spawnSync('mkfs.ext4', ['-V'], { stdio: 'ignore' }).status !== 0)
    return 'mkfs.ext4 is missing: apt-get install e2fsprogs'
  return undefined
}

/** Control: a database that does not wait for the disk must lose what it acknowledged. */
async function withoutSync(place: Place, effort: Effort): Promise<Evidence['control']> {
  const { acknowledged, faults } = await cutPower(place, { throwAway: true, afterMs: 1_500 })
  const figure = `with fsync off, ${faults[0] ?? 'nothing lost'} (${acknowledged} acknowledged)`
  effort.say(`CRA-05 control: ${figure}`)
  return { failedAsItMust: faults.length > 0, figure }
}

interface Place {
  dir: string
  /** A cleanly stopped, migrated database; every trial starts from a copy of it. */
  image: string
}

async function makeImage(dir: string): Promise<Place> {
  const image = join(dir, 'base.img')
  run('chmod', ['755', dir])
  run('truncate', ['-s', imageSize, image])
  run('mkfs.ext4', ['-q', '-F', image])
  await mounted(image, join(dir, 'base'), async (mountPoint) => {
    const dataDir = join(mountPoint, 'data')
    mkdirSync(dataDir, { mode: 0o755 })
    const server = await openEmbedded(dataDir)
    try {
      await createDatabase(server.address('postgres'), databaseName)
      const { pool, database, close } = await connect(server.address(databaseName), 2)
      await migrate(pool)
      await runStartSteps(database)
      await close()
    } finally {
      await server.release()
    }
  })
  return { dir, image }
}

interface Cut {
  acknowledged: number
  faults: string[]
}

async function cutPower(
  { dir, image }: Place,
  { throwAway, afterMs }: { throwAway: boolean; afterMs: number },
): Promise<Cut> {
  const [live, after] = [join(dir, 'live.img'), join(dir, 'after.img')]
  run('cp', ['--sparse=always', image, live])
  const ledger = openLedger(join(dir, 'acknowledged'))
  await mounted(live, join(dir, 'live'), async (mountPoint) => {
    const dataDir = join(mountPoint, 'data')
    const server = await openEmbedded(dataDir, { throwAway })
    const address = JSON.stringify(server.address(databaseName))
    const child = spawn(process.execPath, [writer, address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const drained = noteLines(child, ledger)
    await sleep(afterMs)
    const frozen = freeze(child, join(dataDir, 'pg'))
    run('cp', ['--sparse=always', live, after])
    signalAll(frozen, 'SIGKILL')
    await waitUntilGone(frozen)
    await drained
    await server.release()
  })
  const faults = await mounted(after, join(dir, 'after'), (mountPoint) =>
    inspect(join(mountPoint, 'data'), ledger).catch((problem: unknown) => [
      `does not start: ${problem}`,
    ]),
  )
  return { acknowledged: ledger.lines().length, faults }
}

/** Nobody writes any more from here on; the writers first, so that no answer arrives later. */
function freeze(child: ChildProcess, clusterDir: string): number[] {
  const writers = child.pid === undefined ? [] : [child.pid]
  signalAll(writers, 'SIGSTOP')
  const database = postgresProcesses(clusterDir)
  signalAll(database, 'SIGSTOP')
  return [...database, ...writers]
}

async function noteLines(child: ChildProcess, ledger: Ledger): Promise<void> {
  let rest = ''
  child.stdout?.on('data', (chunk) => {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) ledger.note(line)
  })
  await once(child, 'close')
}

async function inspect(dataDir: string, ledger: Ledger): Promise<string[]> {
  return lookAt(dataDir, async (connection) => {
    const { rows } = await sql<{ lost: number; torn: number }>`
      select count(*) filter (where parts = 0)::int as lost,
             count(*) filter (where parts > 0 and parts <> 4)::int as torn
        from (
          select (select count(*) from enterprise where id = told.id::uuid)
                 + (select count(*) from enterprise_fact where enterprise_id = told.id::uuid)
                 + (select count(*) from audit_entry where subject = told.id) as parts
            from unnest(${ledger.lines()}::text[]) told (id)) counted`.execute(connection.database)
    const { lost = 0, torn = 0 } = rows[0] ?? {}
    // The writers go past the application, so nothing keeps the projections in step with the history.
    const damage = (await findViolations(connection)).filter(
      (line) => !line.includes('from-history'),
    )
    return [...(lost + torn > 0 ? [`${lost} lost, ${torn} torn`] : []), ...damage]
  })
}

async function mounted<Result>(
  image: string,
  mountPoint: string,
  work: (mountPoint: string) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(mountPoint)) mkdirSync(mountPoint)
  run('mount', ['-o', 'loop,commit=600,noatime', image, mountPoint])
  try {
    return await work(mountPoint)
  } finally {
    run('umount', [mountPoint])
  }
}

function run(program: string, parameters: string[]): void {
  const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${parameters.join(' ')}: ${stderr}`)
}
