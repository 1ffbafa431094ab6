import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ServiceUser } from './service-user.ts'
import { StartupProblem } from './startup-problem.ts'

export const superuser = 'tidu'

/**
 * Makes a new cluster with data checksums. It is built beside its place and renamed, so that a
 * kill half-way leaves no half cluster and two first starts cannot mix.
 */
export function initCluster(
  binaries: string,
  clusterDir: string,
  user: ServiceUser,
  sync: boolean,
): void {
  if (existsSync(join(clusterDir, 'PG_VERSION'))) return
  mkdirSync(dirname(clusterDir), { recursive: true, mode: 0o755 })
  const draft = `${clusterDir}.init-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  if (user.uid !== undefined && user.gid !== undefined) chownSync(draft, user.uid, user.gid)
  runInitdb(binaries, draft, user, sync)
  try {
    renameSync(draft, clusterDir)
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(join(clusterDir, 'PG_VERSION'))) throw problem
  }
}

function runInitdb(binaries: string, dir: string, user: ServiceUser, sync: boolean): void {
  // C.UTF-8 knows Chinese letters (plain C would hide them from pg_trgm); macOS has no C.UTF-8.
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const settings = ['-D', dir, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '-k']
  const done = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [...settings, `--locale=${locale}`, '--no-instructions', ...(sync ? [] : ['--no-sync'])],
    { ...user, cwd: '/', encoding: 'utf8', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } },
  )
  if (done.status === 0) return
  rmSync(dir, { recursive: true, force: true })
  const reason = done.error ? String(done.error) : done.stderr.trim()
  throw new StartupProblem(
    `无法创建内置数据库：${reason}`,
    `The embedded database could not be created: ${reason}`,
  )
}
