import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const program = `
  import { runChild } from ${JSON.stringify(new URL('./run-child.mjs', import.meta.url).href)}
  const child = runChild(['-e', 'setInterval(() => {}, 1000)'])
  process.stdout.write(String(child.pid))`

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('the product ends with the shell npm started it in: npm passes no signal on', async () => {
  // As npm does it; the second command keeps the shell from becoming the first.
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module --eval "$PROGRAM"; true'], {
    env: {
      ...process.env,
      NODE: process.execPath,
      PROGRAM: program,
      npm_lifecycle_event: 'start',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = await once(shell.stdout, 'data')
  const pid = Number(said)
  try {
    expect(isAlive(pid)).toBe(true)
    shell.kill('SIGTERM')
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
  } finally {
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }
}, 20_000)
