import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries } from './embedded/find-binaries.ts'
import { initCluster, superuser } from './embedded/init-cluster.ts'
import { isAlive } from './embedded/postmaster-state.ts'
import { clusterHome, reachableBinaries } from './embedded/reachable-place.ts'
import { serviceUser } from './embedded/service-user.ts'
import { prepareSocketDir } from './embedded/socket-dir.ts'
import { type Cluster, startPostmaster } from './embedded/start-postmaster.ts'

export interface EmbeddedServer {
  /** How to reach a database of this cluster. */
  address(database: string): pg.ClientConfig
  pid: number
  /** Lets go; stops the postmaster when no other process holds on to it. */
  release(): Promise<void>
}

export interface EmbeddedOptions {
  /** Only tests: no fsync, so that a throw-away cluster is fast. */
  throwAway?: boolean
}

/** Every process using the cluster holds this advisory lock, shared, on the maintenance database. */
const leaseKey = 7_437_381
const attempts = 5

/** Opens the PostgreSQL that lives in `<dataDir>/pg`: attaches when it runs, else starts it. */
export async function openEmbedded(
  dataDir: string,
  { throwAway = false }: EmbeddedOptions = {},
): Promise<EmbeddedServer> {
  const cluster = prepareCluster(dataDir, throwAway)
  for (let attempt = 1; ; attempt += 1) {
    const { pid, socketDir } = await startPostmaster(cluster)
    const address = (database: string) => ({
      host: socketDir,
      port: 5432,
      user: superuser,
      database,
    })
    try {
      const lease = await takeLease(address('postgres'))
      return { address, pid, release: () => release(lease, pid) }
    } catch (problem) {
      // The last holder may be stopping it at this very moment: wait, then start our own.
      if (attempt === attempts) throw problem
      await sleep(200)
    }
  }
}

function prepareCluster(dataDir: string, throwAway: boolean): Cluster {
  const user = serviceUser()
  const home = clusterHome(dataDir, user)
  const clusterDir = join(home, 'pg')
  const binaries = reachableBinaries(findBinaries(), user)
  initCluster(binaries, clusterDir, user, !throwAway)
  const socketDir = prepareSocketDir(home, user)
  const settings = throwAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []
  return { binaries, clusterDir, socketDir, logFile: join(home, 'postgres.log'), user, settings }
}

async function takeLease(address: pg.ClientConfig): Promise<pg.Client> {
  const lease = new pg.Client({ ...address, application_name: 'tidu-lease' })
  // Without a listener a lost connection would end the process; its next query reports the loss.
  lease.on('error', () => undefined)
  await lease.connect()
  await lease.query('select pg_advisory_lock_shared($1)', [leaseKey])
  return lease
}

/**
 * Whoever lets go last stops the server. It keeps the lock alone while doing so: a process that
 * attaches in that moment waits for the lock, loses its connection and starts a new postmaster.
 */
async function release(lease: pg.Client, pid: number): Promise<void> {
  const alone = await lease
    .query('select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as alone', [leaseKey])
    .then(
      ({ rows }) => rows[0]?.alone === true,
      () => false,
    )
  if (alone) await stopPostmaster(pid)
  await lease.end().catch(() => undefined)
}

async function stopPostmaster(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's "fast" shutdown: sessions are rolled back, a checkpoint is written.
  process.kill(pid, 'SIGINT')
  for (const deadline = Date.now() + 20_000; isAlive(pid) && Date.now() < deadline; )
    await sleep(15)
}
