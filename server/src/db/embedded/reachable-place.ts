import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closedParent, requireOpenParents, type ServiceUser } from './service-user.ts'

/** Where root may put what another user must reach. */
const shared = '/var/lib/tidu'

/**
 * The folder for the cluster: inside the data folder, unless root keeps that in a place (such as
 * /root) the database's own user cannot enter. Then it lies under /var/lib, and the start says so.
 */
export function clusterHome(dataDir: string, user: ServiceUser): string {
  const home = resolve(dataDir)
  const closed = closedParent(join(home, 'pg'), user)
  if (closed === undefined) return home
  const elsewhere = prepare(join(shared, fingerprint(home)), user)
  process.stderr.write(
    `数据库用户无法进入 ${closed}，数据库文件改放在 ${elsewhere}。\nThe database's user cannot enter ${closed}; its files are kept in ${elsewhere}.\n`,
  )
  return elsewhere
}

/** The programs, copied out once when the checkout lies in a place their user cannot enter. */
export function reachableBinaries(binaries: string, user: ServiceUser): string {
  if (closedParent(join(binaries, 'bin', 'postgres'), user) === undefined) return binaries
  const copy = join(prepare(shared, user), `postgres-${fingerprint(binaries)}`)
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  cpSync(binaries, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, copy)
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(copy)) throw problem
  }
  return copy
}

function prepare(dir: string, user: ServiceUser): string {
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  requireOpenParents(join(dir, 'x'), user)
  return dir
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
