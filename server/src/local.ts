import { resolve } from 'node:path'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { systemActor } from '@tidu/domain/access'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { readConfig } from './config.ts'
import { callInProcess } from './http/call-in-process.ts'
import { openApp } from './open-app.ts'

export { Refused } from './http/call-in-process.ts'
export { backUpHere, checkBackupFile, restoreHere, verifyHere } from './local-upkeep.ts'

export interface LocalOptions {
  dataDir?: string
  databaseUrl?: string
}

/** The application, opened in this process, with the rights of whoever can read its data directory. */
export interface Local {
  /** Runs an endpoint. Refused: throws `Refused`. An endpoint that answers with a file gives a Buffer. */
  call<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: object,
    options?: { filePath?: string },
  ): Promise<Output>
  /** Does long tasks in this process too, as a server would; otherwise they wait for one. */
  work(): Promise<void>
  /** The plain answer, whatever its status. */
  request(options: InjectOptions): Promise<LightMyRequestResponse>
  close(): Promise<void>
}

/** Opens (or attaches to) the database, brings it up to date and builds the application. */
export async function openLocal({ dataDir, databaseUrl }: LocalOptions = {}): Promise<Local> {
  const config = readConfig()
  const app = await openApp({
    ...config,
    // One person at a keyboard: the limit for strangers on the network does not count.
    requestsPerMinute: Number.MAX_SAFE_INTEGER,
    ...(dataDir === undefined ? {} : { dataDir: resolve(dataDir), databaseUrl: undefined }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  })
  const headers = app.actors.headersFor(systemActor('cli'))
  await app.http.ready()
  return {
    call: (endpoint, input, { filePath } = {}) =>
      callInProcess({ http: app.http, headers, endpoint, input, filePath }),
    request: (options) =>
      app.http.inject({ ...options, headers: { ...options.headers, ...headers } }),
    work: () => app.queue.start({ scheduled: false }),
    close: () => app.close(),
  }
}
