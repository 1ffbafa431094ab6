import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Connection } from './db/connect.ts'
import { answerErrors } from './http/error-response.ts'
import type { Identify } from './http/identify.ts'
import type { Limits } from './http/limits.ts'
import { makeHttp } from './http/make-http.ts'
import { protect } from './http/protect.ts'
import { makeServe, type Serve } from './http/serve.ts'
import { serveOpenApi } from './http/serve-openapi.ts'
import { serveWeb } from './http/static-web.ts'
import { allJobs } from './jobs/all-jobs.ts'
import type { MountedJob } from './jobs/job.ts'
import { makeJobContext } from './jobs/make-job-context.ts'
import { makeQueue, type Queue } from './jobs/queue.ts'
import { accessRoutes } from './modules/access/index.ts'
import { auditRoutes, makeRefusalWitness, makeSealer, type Sealer } from './modules/audit/index.ts'
import { enterpriseRoutes } from './modules/enterprise/index.ts'
import { exchangeRoutes } from './modules/exchange/index.ts'
import { healthRoutes } from './modules/health/index.ts'
import { policyRoutes } from './modules/policy/index.ts'
import { regionRoutes } from './modules/region/index.ts'
import { screeningRoutes } from './modules/screening/index.ts'
import { upkeepRoutes } from './modules/upkeep/index.ts'

export interface AppOptions {
  config: Config
  connection: Omit<Connection, 'close'>
  clock: Clock
  log: Logger
  identify: Identify
  /** Tests shorten them. */
  limits?: Limits
  /** Tests bring their own. */
  jobs?: readonly MountedJob[]
}

export interface App {
  http: FastifyInstance
  queue: Queue
  /** Seals the audit trail; runs by itself once the server listens. */
  sealer: Sealer
  serve: Serve
  /** `METHOD /path` of everything mounted. */
  routes: ReadonlySet<string>
}

/** The composition root: every module mounted, in one visible list. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { config, connection, clock, identify, jobs = allJobs } = options
  const http = makeHttp(options)
  const routes = new Set<string>()
  http.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.add(`${one} ${url}`)
  })
  const queue: Queue = makeQueue({
    ...connection,
    jobs,
    context: makeJobContext({ ...connection, clock, dataDir: config.dataDir, queue: () => queue }),
    onProblem: (problem) => http.log.error({ err: problem }, 'job queue'),
  })
  const uploadDir = join(config.dataDir, 'uploads')
  mkdirSync(uploadDir, { recursive: true, mode: 0o700 })
  await protect(http, config)
  answerErrors(http)
  const serve = makeServe({
    ...config,
    ...connection,
    app: http,
    clock,
    identify,
    queue,
    uploadDir,
    noteRefusal: makeRefusalWitness(connection.transact),
  })

  accessRoutes(serve, config)
  auditRoutes(serve)
  enterpriseRoutes(serve)
  exchangeRoutes(serve)
  healthRoutes(serve)
  policyRoutes(serve)
  regionRoutes(serve)
  screeningRoutes(serve)
  upkeepRoutes(serve, connection)

  serveOpenApi(http)
  await serveWeb(http)
  const sealer = makeSealer({
    ...connection,
    clock,
    onProblem: (problem) => http.log.error({ err: problem }, 'audit sealer'),
  })
  http.addHook('onListen', async () => sealer.start())
  http.addHook('onClose', async () => {
    await queue.stop()
    await sealer.stop()
  })
  return { http, queue, sealer, serve, routes }
}
