import { readFileSync, statSync } from 'node:fs'
import { dirname, parse, resolve } from 'node:path'
import { StartupProblem } from './startup-problem.ts'

/** The identity PostgreSQL runs under; empty: our own. */
export interface ServiceUser {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, else as `nobody`. */
export function serviceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find((fields) => fields[0] === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  throw new StartupProblem(
    '以 root 启动时，PostgreSQL 需要改用 postgres 或 nobody 用户，但系统中两者都没有。请改用普通用户启动。',
    'Started as root, PostgreSQL must run as postgres or nobody, and neither account exists. Start as an ordinary user.',
  )
}

/** The first folder on the way to `path` that `user` may not enter, if any. */
export function closedParent(path: string, user: ServiceUser): string | undefined {
  if (user.uid === undefined) return undefined
  const root = parse(resolve(path)).root
  const parents: string[] = []
  for (let dir = dirname(resolve(path)); dir !== root; dir = dirname(dir)) parents.unshift(dir)
  return parents.find((dir) => !mayEnter(dir, user))
}

function mayEnter(dir: string, user: ServiceUser): boolean {
  const found = statSync(dir, { throwIfNoEntry: false })
  if (!found) return true // made by us later, with an open mode
  if (found.uid === user.uid) return (found.mode & 0o100) !== 0
  if (found.gid === user.gid) return (found.mode & 0o010) !== 0
  return (found.mode & 0o001) !== 0
}

export function requireOpenParents(path: string, user: ServiceUser): void {
  const closed = closedParent(path, user)
  if (closed === undefined) return
  throw new StartupProblem(
    `以 root 启动时数据库以用户 ${user.uid} 运行，但它无法进入 ${closed}（需要 ${path}）。请执行 chmod o+x ${closed}，或把程序与 TIDU_DATA 放到 /opt、/srv 等可进入的目录，或改用普通用户启动。`,
    `Started as root, the database runs as uid ${user.uid}, which cannot enter ${closed} (on the way to ${path}). Run chmod o+x ${closed}, or put the program and TIDU_DATA under /opt or /srv, or start as an ordinary user.`,
  )
}
