import { spawn } from 'node:child_process'
import { bundledNode, checkout } from './bundled-node.mjs'

/**
 * Runs a program with the bundled Node until it ends: passes signals on and ends with its exit code.
 * The channel tells the child when this process is gone, however it went.
 */
export function runChild(parameters, { cwd = checkout, env = process.env } = {}) {
  const child = spawn(bundledNode(), parameters, {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
  stopWithNpm(child)
  return child
}

/** A signal ends npm and the shell it runs us in, and never reaches us: that shell is gone, so must we. */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const { ppid } = process
  setInterval(() => {
    if (process.ppid !== ppid) child.kill('SIGTERM')
  }, 500).unref()
}
