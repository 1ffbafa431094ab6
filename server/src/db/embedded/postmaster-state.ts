import { readFileSync } from 'node:fs'
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
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  return { pid, socketDir: lines[4] ?? '', ready: (lines[7] ?? '').trim() === 'ready' }
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
