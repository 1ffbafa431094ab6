import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface PostmasterState {
  pid: number
  socketDir: string
  ready: boolean
}

/** What `postmaster.pid` says, if it names a process that is really running. */
export function postmasterState(clusterDir: string): PostmasterState | undefined {
  const lines = readLines(join(clusterDir, 'postmaster.pid'))
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isServing(pid, clusterDir)) return undefined
  return { pid, socketDir: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
}

/**
 * Takes away a `postmaster.pid` that names a living process of somebody else: after a reboot or in a
 * new container the number belongs to another program, and PostgreSQL itself would refuse to start.
 */
export function dropForeignPid(clusterDir: string): void {
  const file = join(clusterDir, 'postmaster.pid')
  const pid = Number(readLines(file)?.[0])
  if (pid > 0 && isAlive(pid) && !isServing(pid, clusterDir)) rmSync(file, { force: true })
}

/** A postmaster works inside its cluster's folder; macOS cannot tell, there the number must do. */
function isServing(pid: number, clusterDir: string): boolean {
  if (!isAlive(pid)) return false
  if (!existsSync('/proc/self/cwd')) return true
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir)
  } catch {
    return false // ended meanwhile, or another user's: it could not read this folder
  }
}

/** A zombie still answers signals but serves nobody: it counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EPERM')) return false
  }
  return processState(pid) !== 'Z'
}

function processState(pid: number): string | undefined {
  const stat = readLines(`/proc/${pid}/stat`)?.[0]
  // The program name stands in brackets and may itself hold spaces and brackets.
  return stat?.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
}

function readLines(path: string): string[] | undefined {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return undefined // absent, or gone between two looks
  }
}
