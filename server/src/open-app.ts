import { mkdirSync } from 'node:fs'
import type { DestinationStream } from 'pino'
import { type App, buildApp } from './app.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { type OpenDatabase, openDatabase } from './db/open-database.ts'
import { mayWork } from './db/transactions.ts'
import { makeLog } from './http/log.ts'
import { type PresentedActors, presentActors } from './http/presented-actor.ts'
import { identify } from './modules/access/index.ts'
import { runStartSteps } from './start-steps.ts'

export interface OpenApp extends App {
  connection: OpenDatabase
  /** In-process callers say through this who they are. */
  actors: PresentedActors
  close(): Promise<void>
}

/** Opens the database, brings it up to date and builds the application; nobody listens yet. */
export async function openApp(
  config: Config,
  { clock = systemClock, logTo }: { clock?: Clock; logTo?: DestinationStream } = {},
): Promise<OpenApp> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o755 })
  const connection = await openDatabase(config)
  const actors = presentActors()
  try {
    await runStartSteps(connection.database)
    const log = makeLog(config.logLevel, logTo)
    if (!(await mayWork(connection.pool)))
      log.warn('the database role tidu_app is missing: rows are held by the queries alone')
    const app = await buildApp({
      config,
      connection,
      clock,
      log,
      identify: actors.around(identify),
    })
    const close = async () => {
      await app.http.close()
      await connection.close()
    }
    return { ...app, connection, actors, close }
  } catch (problem) {
    await connection.close()
    throw problem
  }
}
