import { readConfig } from './config.ts'
import { loadDemo } from './demo/load-demo.ts'
import { listen } from './http/listen.ts'
import { openApp } from './open-app.ts'

/** Read config → open database → migrate → load the demo into an empty one → listen. */
async function main(): Promise<void> {
  const config = readConfig()
  const app = await openApp(config)
  stopOnSignal(() => app.close())
  try {
    const demo = config.demo ? await loadDemo(app) : undefined
    await app.queue.start()
    const port = await listen(app.http, config)
    process.stdout.write(`Tidu is ready at http://localhost:${port}\n`)
    if (demo) process.stdout.write(demo)
  } catch (problem) {
    await app.close()
    throw problem
  }
}

/** The first signal closes in order, the database last; a second one does not wait. */
function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) process.exit(1)
    stopping = true
    close().then(
      () => process.exit(0),
      (problem: unknown) => fail(problem),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
}

function fail(problem: unknown): never {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  if (problem instanceof Error && problem.cause instanceof Error)
    process.stderr.write(`${problem.cause.message}\n`)
  process.exit(1)
}

await main().catch(fail)
