import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, postmasterState } from '../db/embedded/postmaster-state.ts'

const prefix = 'tidu-test-'
const ownerFile = 'owner.pid'

export function claim(dir: string): void {
  writeFileSync(join(dir, ownerFile), String(process.pid))
}

/** A test run that was killed leaves its database server behind; the next run stops and removes it. */
export function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dir = join(tmpdir(), name)
    const owner = join(dir, ownerFile)
    if (!existsSync(owner) || isAlive(Number(readFileSync(owner, 'utf8')))) continue
    const left = postmasterState(join(dir, 'pg'))
    if (left) process.kill(left.pid, 'SIGQUIT')
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
}
