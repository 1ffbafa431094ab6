import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = fileURLToPath(new URL('..', import.meta.url))

/**
 * The Node that runs TypeScript as it is: the one installed with the dependencies, or our own when it
 * is new enough. Undefined before the dependencies are installed on an older Node.
 */
export function bundledNode() {
  const installed = join(
    checkout,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  )
  if (existsSync(installed)) return installed
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18) ? process.execPath : undefined
}
