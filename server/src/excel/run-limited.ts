import { type ChildProcess, spawn } from 'node:child_process'
import { platform } from 'node:os'
import { limits } from './limits.ts'

export interface Allowance {
  cpuSeconds: number
  /** Folders the child may read; everything else is closed by Node's permission model. */
  readable: string[]
}

/**
 * `ulimit` in plain sh holds the data segment, processor time, descriptors, and forbids growing any
 * file; without a network namespace (needs rights) the rest still holds. A worker thread would be no
 * boundary: hostile workbooks abort the whole process from inside one (FIL-02).
 */
const wrapper = [
  'ulimit -d "$1"; ulimit -t "$2"; ulimit -n "$3"; ulimit -f 0; ulimit -c 0',
  'shift 3',
  'if unshare -rn true 2>/dev/null; then exec unshare -rn -- "$@"; fi',
  'exec "$@"',
].join('\n')

/** Starts a script of ours in a process that can hurt nobody: limited, without rights, without environment. */
export function runLimited(script: string, args: string[], allowance: Allowance): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${limits.heapMegabytes}`,
    '--no-warnings',
    '--permission',
    ...allowance.readable.map((folder) => `--allow-fs-read=${folder}`),
    script,
    ...args,
  ]
  const isPosix = platform() !== 'win32'
  const [command = '', ...rest] = isPosix
    ? ['/bin/sh', '-c', wrapper, 'sh', ...limitArguments(allowance), ...node]
    : node
  return spawn(command, rest, {
    cwd: '/',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: isPosix,
  })
}

function limitArguments({ cpuSeconds }: Allowance): string[] {
  return [String(limits.dataKilobytes), String(cpuSeconds), String(limits.openFiles)]
}

/** Ends the child and whatever it may have become. */
export function killLimited(child: ChildProcess) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (platform() === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch (problem) {
    const isGone = problem instanceof Error && 'code' in problem && problem.code === 'ESRCH'
    if (!isGone) throw problem
  }
}
