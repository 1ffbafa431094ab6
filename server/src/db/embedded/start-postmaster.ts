import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dropForeignPid, type PostmasterState, postmasterState } from './postmaster-state.ts'
import type { ServiceUser } from './service-user.ts'
import { StartupProblem } from './startup-problem.ts'

const patienceMs = 20_000
const largestLog = 16 * 1024 * 1024

export interface Cluster {
  binaries: string
  clusterDir: string
  socketDir: string
  logFile: string
  user: ServiceUser
  /** Further `name=value` settings; tests turn fsync off here. */
  settings: readonly string[]
}

/**
 * Attaches to the postmaster that serves this cluster, or starts one. After a kill -9 of the server
 * its postmaster lives on and is attached to; a dead or zombie one is replaced.
 */
export async function startPostmaster(cluster: Cluster): Promise<PostmasterState> {
  const deadline = Date.now() + patienceMs
  let spawned: { exited: boolean } | undefined
  while (Date.now() < deadline) {
    const state = postmasterState(cluster.clusterDir)
    if (state?.ready) return state
    // Ours ended (another process was faster, or a zombie still held the files), or none yet: start one.
    if (!state && (spawned === undefined || spawned.exited)) {
      if (spawned) await sleep(100)
      dropForeignPid(cluster.clusterDir)
      spawned = spawnPostmaster(cluster)
    }
    await sleep(15)
  }
  throw new StartupProblem(
    `内置数据库 ${patienceMs / 1000} 秒内未能启动。日志 ${cluster.logFile} 末尾：\n${lastLines(cluster.logFile)}`,
    `The embedded database did not start within ${patienceMs / 1000} s; the end of ${cluster.logFile} is shown above.`,
  )
}

function spawnPostmaster(cluster: Cluster): { exited: boolean } {
  const log = openLog(cluster)
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${cluster.socketDir}`,
    'port=5432',
    'max_connections=100',
    'shared_buffers=128MB',
    'jit=off',
    'TimeZone=UTC',
    // A log line must never carry a value a person typed: no statements, no parameters, no details.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_parameter_max_length_on_error=0',
    ...cluster.settings,
  ]
  const child = spawn(
    join(cluster.binaries, 'bin', 'postgres'),
    ['-D', cluster.clusterDir, ...settings.flatMap((setting) => ['-c', setting])],
    // Its own session: Ctrl-C in the terminal reaches us first, and we stop it in order.
    {
      ...cluster.user,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  child.unref()
  const state = { exited: false }
  child.once('exit', () => {
    state.exited = true
  })
  child.once('error', () => {
    state.exited = true
  })
  return state
}

function openLog({ logFile, user }: Cluster): number {
  const found = statSync(logFile, { throwIfNoEntry: false })
  if (found && found.size > largestLog) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  if (!found) {
    chmodSync(logFile, 0o600)
    if (user.uid !== undefined && user.gid !== undefined) chownSync(logFile, user.uid, user.gid)
  }
  return log
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}
