import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../main.ts', import.meta.url))
const patienceMs = 60_000

export interface ProductProcess {
  address: string
  child: ChildProcess
  stop(): Promise<void>
}

/** The product as people start it, in a process of its own, on a free port. */
export async function startProductProcess(dataDir: string): Promise<ProductProcess> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', TIDU_DATA: dataDir, TIDU_DEMO: '0' }
  const child = spawn(process.execPath, [main], {
    env: { ...env, DATABASE_URL: '', TIDU_REQUESTS_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const errors: string[] = []
  child.stderr?.on('data', (chunk) => errors.push(String(chunk)))
  const address = await readyLine(child).catch((problem) => {
    child.kill('SIGKILL')
    throw new Error(`the product did not start: ${errors.join('')}`, { cause: problem })
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { address, child, stop }
}

async function readyLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no output')
  const lines = createInterface({ input: stdout })
  const timer = setTimeout(() => lines.close(), patienceMs)
  try {
    for await (const line of lines) {
      const port = /^Tidu is ready at http:\/\/localhost:(\d+)/.exec(line)?.[1]
      if (port !== undefined) return `http://127.0.0.1:${port}`
    }
  } finally {
    clearTimeout(timer)
    // Nobody reads on; a full pipe must not hold the product up.
    stdout.resume()
  }
  throw new Error('it ended, or was silent for too long')
}
