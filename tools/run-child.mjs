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
  return child
}
