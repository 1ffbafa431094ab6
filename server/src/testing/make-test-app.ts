import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Actor } from '@tidu/domain/access'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Logger } from 'pino'
import { type App, buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { type Connection, connect } from '../db/connect.ts'
import type { Limits } from '../http/limits.ts'
import { makeLog as makeProductLog } from '../http/log.ts'
import { presentActors } from '../http/presented-actor.ts'
import type { MountedJob } from '../jobs/job.ts'
import { identify } from '../modules/access/index.ts'
import { copyDatabase, type DatabaseServer, dropDatabase } from './copy-database.ts'
import { type FixedClock, fixedClock } from './fixed-clock.ts'
import { type LogWatch, watchLog } from './log-canaries.ts'

export interface Answer {
  status: number
  /** Parsed JSON; undefined for files and empty bodies. */
  // biome-ignore lint/suspicious/noExplicitAny: a test asserts on what came, whatever its type
  body: any
  headers: LightMyRequestResponse['headers']
  raw: Buffer
}

export interface TestApp extends App {
  connection: Connection
  clock: FixedClock
  log: LogWatch
  dataDir: string
  /** Calls `'GET /api/…'` as somebody; for GET the body becomes the query. */
  as(actor: Actor, call: string, body?: object): Promise<Answer>
  /** Sends a multipart form, as somebody when told who. */
  upload(call: string, form: FormData, actor?: Actor): Promise<Answer>
  /** A raw request without identity, through the real `identify`. */
  request(options: InjectOptions): Promise<Answer>
  close(): Promise<void>
}

export interface TestAppOptions {
  today?: string
  config?: Partial<ReturnType<typeof readConfig>>
  limits?: Limits
  /** Instead of the product's own. */
  jobs?: readonly MountedJob[]
  /** What writes the log; the product's own unless told. */
  makeLog?: (stream: Writable) => Logger
}

/** The whole application on its own copy of the migrated database of that server. */
export async function makeTestApp(
  server: DatabaseServer,
  { today = '2026-11-22', config, limits, jobs, makeLog = productLog }: TestAppOptions = {},
): Promise<TestApp> {
  const name = `tidu_test_${randomUUID().replaceAll('-', '')}`
  const connection = await connect(await copyDatabase(server, name), 5)
  const dataDir = mkdtempSync(join(tmpdir(), 'tidu-app-'))
  const clock = fixedClock(today)
  const log = watchLog()
  const actors = presentActors()
  const settings = { ...readConfig({}), requestsPerMinute: 1_000_000, ...config, dataDir }
  const app = await buildApp({
    config: settings,
    connection,
    clock,
    log: makeLog(log.stream),
    identify: actors.around(identify),
    ...(limits ? { limits } : {}),
    ...(jobs ? { jobs } : {}),
  })
  const send = async (options: InjectOptions): Promise<Answer> => {
    log.remember(options.payload)
    log.remember(options.query)
    return toAnswer(await app.http.inject(options))
  }
  return {
    ...app,
    connection,
    clock,
    log,
    dataDir,
    request: send,
    upload: async (call, form, actor) => {
      const encoded = new Response(form)
      const type = encoded.headers.get('content-type') ?? ''
      const headers = { 'content-type': type, ...(actor ? actors.headersFor(actor) : {}) }
      const payload = Buffer.from(await encoded.arrayBuffer())
      return send({ ...toRequest(call, undefined), headers, payload })
    },
    as: (actor, call, body) =>
      send({ ...toRequest(call, body), headers: actors.headersFor(actor) }),
    close: async () => {
      await app.http.close()
      await connection.close()
      await dropDatabase(server, name)
      rmSync(dataDir, { recursive: true, force: true })
      const leaks = log.leaks()
      if (leaks.length > 0)
        throw new Error(`The log holds values a person typed: ${leaks.join(', ')}`)
    },
  }
}

const productLog = (stream: Writable) => makeProductLog('info', stream)

function toRequest(call: string, body: object | undefined): InjectOptions {
  const [method = '', url = ''] = call.split(' ')
  if (method === 'GET') return { method, url, ...(body ? { query: { ...body } } : {}) }
  return { method: method as 'POST', url, ...(body ? { payload: body } : {}) }
}

function toAnswer({ statusCode, headers, rawPayload, body }: LightMyRequestResponse): Answer {
  const json = String(headers['content-type'] ?? '').startsWith('application/json')
  return { status: statusCode, headers, raw: rawPayload, body: json ? JSON.parse(body) : undefined }
}
