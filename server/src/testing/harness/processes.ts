import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from '../../db/embedded/postmaster-state.ts'

/** The postmaster of a cluster and all its children. */
export function postgresProcesses(clusterDir: string): number[] {
  const postmaster = Number(readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[0])
  return [postmaster, ...childrenOf(postmaster)]
}

/** The process that carries commits to the disk when those who made them do not wait for it. */
export function walWriterOf(clusterDir: string): number[] {
  return postgresProcesses(clusterDir).filter((pid) => titleOf(pid).includes('walwriter'))
}

function titleOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // ended between two looks
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined // ended between two looks
  }
}

/** The first first, so that a postmaster cannot tell its children to end in order. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // Ended by itself, or with its postmaster: what was wanted.
    }
  }
}

export async function waitUntilGone(pids: readonly number[]): Promise<void> {
  for (const deadline = Date.now() + 20_000; pids.some(isAlive); await sleep(20))
    if (Date.now() > deadline) throw new Error(`processes still alive: ${pids.join(', ')}`)
}
