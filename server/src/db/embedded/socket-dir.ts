import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServiceUser } from './service-user.ts'
import { StartupProblem } from './startup-problem.ts'

// sun_path is 108 bytes on Linux and 104 on macOS, the closing zero included.
const longestSocketPath = 103
const socketName = '/.s.PGSQL.5432'

/** A private folder whose socket path is short enough for the operating system. */
export function prepareSocketDir(dataDir: string, user: ServiceUser): string {
  const near = join(dataDir, 'run')
  const fits = Buffer.byteLength(near + socketName) <= longestSocketPath
  const dir = fits ? near : join(tmpdir(), `tidu-${fingerprint(dataDir)}`)
  const owner = user.uid ?? process.getuid?.() ?? 0
  if (mkdirSync(dir, { recursive: true, mode: 0o700 }) !== undefined) {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid)
    chmodSync(dir, 0o700)
  }
  const found = lstatSync(dir)
  // Anybody may create a folder in /tmp first; whoever owns it could read every query.
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new StartupProblem(
      `目录 ${dir} 不属于数据库用户或对他人开放，拒绝使用。请检查后删除它再启动。`,
      `${dir} is not owned by the database user or is open to others; refused. Check and remove it, then start again.`,
    )
  }
  return dir
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
