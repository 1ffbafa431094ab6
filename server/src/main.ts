import { readConfig } from './config.ts'
import { loadDemo } from './demo/load-demo.ts'
import { listen } from './http/listen.ts'
import { hasAccounts } from './modules/access/index.ts'
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
    else if (!(await hasAccounts(app.connection.database))) process.stdout.write(nobodyYet)
  } catch (problem) {
    await app.close()
    throw problem
  }
}

const nobodyYet = `还没有账号，请建立首位系统管理员 / No account yet; make the first administrator:
  npx tidu account create <登录名 login> --name <姓名 name>
`

const impatientMs = 1_000

/**
 * Closes in order, the database last. One Ctrl-C arrives several times (terminal, npm, launcher);
 * only a later second one ends without waiting.
 */
function stopOnSignal(close: () => Promise<void>): void {
  let since: number | undefined
  const stop = () => {
    if (since !== undefined) {
      if (Date.now() - since > impatientMs) process.exit(1)
      return
    }
    since = Date.now()
    close().then(() => process.exit(0), fail)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  // Started by `npm start`: the channel closes when the launcher is gone, even by kill -9.
  process.on('disconnect', stop)
}

function fail(problem: unknown): never {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  if (problem instanceof Error && problem.cause instanceof Error)
    process.stderr.write(`${problem.cause.message}\n`)
  process.exit(1)
}

await main().catch(fail)
