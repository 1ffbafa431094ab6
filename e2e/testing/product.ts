import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface Product {
  /** Such as `http://localhost:40123`. */
  address: string
  stop(): Promise<void>
}

const checkout = fileURLToPath(new URL('../../', import.meta.url))
const ready = /^Tidu is ready at (\S+)$/

/**
 * The whole product as an operator starts it, with the demo, on a free port and an empty folder.
 * `TIDU_E2E_ADDRESS` names one that is already running, for whoever works on the pages.
 */
export async function startProduct(): Promise<Product> {
  const running = process.env.TIDU_E2E_ADDRESS
  if (running) return { address: running, stop: async () => undefined }
  if (!existsSync(join(checkout, 'web/dist/index.html')))
    throw new Error('The pages are not built; run: npm run build')
  const dataDir = mkdtempSync(join(tmpdir(), 'tidu-e2e-'))
  chmodSync(dataDir, 0o755) // PostgreSQL may run as another user than the one who opened the folder
  const child = spawn(process.execPath, [join(checkout, 'server/src/main.ts')], {
    cwd: checkout,
    env: environment(dataDir),
    // The channel tells the product when this run is gone, however it went.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const stop = async () => {
    await endOf(child)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    return { address: await addressOf(child), stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, ...inherited } = process.env
  return {
    ...inherited,
    PORT: '0',
    TIDU_DATA: dataDir,
    TIDU_DEMO: '1',
    TIDU_LOG: 'error',
    // A dozen people at once share the one address of this machine.
    TIDU_REQUESTS_PER_MINUTE: '100000',
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The product ended with ${code} at its start.`)))
    const lines = createInterface({ input: child.stdout ?? process.stdin })
    lines.on('line', (line) => {
      const address = ready.exec(line)?.[1]
      if (address) resolve(address)
    })
  })
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
