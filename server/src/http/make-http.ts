import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { cutOverdue, longestUploadMs } from './cut-overdue.ts'
import { send } from './error-response.ts'
import { capConnections, type Limits, limits } from './limits.ts'

export interface HttpOptions {
  config: Pick<Config, 'trustProxy' | 'connectionsPerAddress' | 'uploadBytes'>
  log: Logger
  limits?: Limits
}

/** The bare HTTP server with its bounds; what it logs of a request is decided here. */
export function makeHttp({ config, log, limits: bounds = limits }: HttpOptions): FastifyInstance {
  const http: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    childLoggerFactory: (parent, bindings, options, { socket }) =>
      unlessLeft(parent.child(bindings, options), socket),
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    // One proxy, ours: further addresses of the header are the client's own claims.
    trustProxy: config.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    bodyLimit: bounds.bodyBytes,
    requestTimeout: longestUploadMs(bounds, config.uploadBytes),
    keepAliveTimeout: bounds.keepAliveMs,
    connectionTimeout: bounds.idleMs,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    http: { headersTimeout: bounds.headersMs, connectionsCheckingInterval: bounds.checkMs },
    exposeHeadRoutes: false,
    // An address the router cannot decode never reaches the error handler: the same answer, from here.
    frameworkErrors: (_problem, request, reply) => {
      send(request, reply, { status: 400, code: 'request.unreadable' })
    },
  })
  capConnections(http.server, config.connectionsPerAddress)
  cutOverdue(http.server, bounds)
  spareWorking(http)
  http.addHook('onResponse', async (request, reply) => {
    // The route's pattern, not the address: that may hold a name or a credit code.
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
  })
  return http
}

/**
 * A reader who goes away in the middle of an answer, or stops reading it, is no fault of ours, yet the
 * compressing stream reports it as one. A stream of ours that ends early while the reader waits is one.
 */
function unlessLeft(log: FastifyBaseLogger, socket: Socket): FastifyBaseLogger {
  const { error } = log
  log.error = (...given: unknown[]) => {
    if (hasLeft(socket) && given.some(isCutShort)) log.info('the reader left before the end')
    else Reflect.apply(error, log, given)
  }
  return log
}

/** Sockets that were closed because their client was silent for too long. */
const silent = new WeakSet<Socket>()

/** The socket is closed by the time of asking whoever did it: the client ended it or broke it, or fell silent. */
function hasLeft(socket: Socket): boolean {
  return socket.readableEnded || socket.errored !== null || silent.has(socket)
}

function isCutShort(given: unknown): boolean {
  return given instanceof Error && 'code' in given && given.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/**
 * A socket is idle while we work for it: a commit of many thousand rows takes longer than a client may
 * stay silent, and the person must get the answer. The statements have bounds of their own.
 */
function spareWorking(http: FastifyInstance): void {
  const working = new WeakSet<object>()
  http.addHook('preHandler', async ({ raw }) => {
    working.add(raw.socket)
  })
  // From here on it is the client again who must read.
  http.addHook('onSend', async ({ raw }) => {
    working.delete(raw.socket)
  })
  http.server.on('timeout', (socket: Socket) => {
    if (working.has(socket)) return
    silent.add(socket)
    socket.destroy()
  })
}
