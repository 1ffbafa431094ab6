import { rm } from 'node:fs/promises'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { type Actor, can } from '@tidu/domain/access'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Clock, dayInChina } from '../clock.ts'
import type { Client, Context, Cookie, Upload } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Bounds, Transact } from '../db/transactions.ts'
import type { Queue } from '../jobs/queue.ts'
import { allowUpload } from './cut-overdue.ts'
import { contentDisposition, type FileAnswer } from './file-answer.ts'
import type { Identify } from './identify.ts'
import { refuse, SessionRequired, Unfit } from './malformed.ts'
import { readInput } from './read-input.ts'
import { type Received, receiveUpload } from './receive-upload.ts'

export interface ServeOptions {
  app: FastifyInstance
  database: Database
  transact: Transact
  clock: Clock
  identify: Identify
  queue: Queue
  uploadDir: string
  uploadBytes: number
  secureCookies: boolean
  /** Leaves a trace of what a signed-in person was refused. */
  noteRefusal(refused: RefusedCall, problem: unknown): Promise<void>
}

export interface RefusedCall {
  endpoint: Pick<Endpoint, 'method' | 'path'>
  actor: Actor
  now: Date
  requestId: string
  client: Client
}

export type UseCase<Input, Output> = (
  context: Context,
  input: Input,
) => Promise<Output | FileAnswer>

export type Serve = <Input, Output>(
  endpoint: Endpoint<Input, Output>,
  useCase: UseCase<Input, NoInfer<Output>>,
) => void

/** A list may not hold a connection for long; a change of many rows may take its time. */
const readStatementMs = 5_000

/** Binds endpoints to use cases: identify → permit → parse → run in one transaction → parse. */
export function makeServe(options: ServeOptions): Serve {
  const { app, database, transact, clock, identify, uploadDir } = options
  return (endpoint, useCase) => {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      handler: async (request, reply) => {
        let now = clock.now()
        let actor = await identify(callerOf(request, now), database)
        let received: Received | undefined
        try {
          permit(actor, endpoint)
          if (endpoint.takes === 'upload') {
            allowUpload(request.raw, options.uploadBytes)
            received = await receiveUpload(request, uploadDir, options.uploadBytes)
            // It may have taken an hour: what counts is who they are and what they may do now.
            now = clock.now()
            actor = await identify(callerOf(request, now), database)
            permit(actor, endpoint)
          }
          const upload = received?.upload
          const input = parseInput(endpoint, readInput(request, received?.fields))
          const output = await transact(boundsOf(endpoint, actor), async (db) => {
            const call = { request, reply, actor, now, db }
            const answer = await useCase(contextOf(options, call, upload), input)
            return endpoint.answers === 'file' ? answer : endpoint.output.parse(answer)
          })
          options.queue.wake()
          return endpoint.answers === 'file' ? sendFile(reply, output as FileAnswer) : output
        } catch (problem) {
          const refused = { endpoint, actor, now, requestId: request.id, client: clientOf(request) }
          await options.noteRefusal(refused, problem)
          throw problem
        } finally {
          if (received) await rm(received.upload.path, { force: true })
        }
      },
    })
  }
}

function boundsOf({ method }: Pick<Endpoint, 'method'>, { scope }: Actor): Bounds {
  return method === 'GET' ? { scope, statementMs: readStatementMs } : { scope }
}

function callerOf(request: FastifyRequest, now: Date) {
  const { method, headers, cookies, ip } = request
  return { method, headers, cookies, address: ip, now }
}

function clientOf(request: FastifyRequest): Client {
  // A dual-stack listener sees an IPv4 visitor as ::ffff:10.0.0.1; people know the address behind it.
  const address = request.ip.replace(/^::ffff:(?=\d+\.)/i, '')
  return { address, userAgent: request.headers['user-agent'] ?? '' }
}

function permit(actor: Actor, endpoint: Pick<Endpoint, 'permission'>): void {
  if (can(actor, endpoint.permission)) return
  if (actor.kind === 'anonymous') throw new SessionRequired()
  throw refuse.denied()
}

function parseInput<Input>({ input }: Pick<Endpoint<Input>, 'input'>, given: unknown): Input {
  const parsed = input.safeParse(given)
  if (!parsed.success) throw new Unfit(parsed.error.issues)
  return parsed.data
}

interface Call {
  request: FastifyRequest
  reply: FastifyReply
  actor: Actor
  now: Date
  db: Context['db']
}

function contextOf(options: ServeOptions, call: Call, upload: Upload | undefined): Context {
  const { request, reply, actor, now, db } = call
  return {
    actor,
    db,
    now,
    today: dayInChina(now),
    requestId: request.id,
    client: clientOf(request),
    enqueue: (name, payload) => options.queue.send(db, name, payload),
    setCookie: (cookie) => putCookie(reply, cookie, options.secureCookies),
    keep: (work) => options.transact({ scope: actor.scope, inside: true }, work),
    ...(upload ? { upload } : {}),
  }
}

function putCookie(reply: FastifyReply, cookie: Cookie, secure: boolean): void {
  reply.setCookie(cookie.name, cookie.value ?? '', {
    path: '/',
    httpOnly: cookie.httpOnly ?? true,
    sameSite: 'lax',
    secure,
    ...(cookie.value === undefined ? { maxAge: 0 } : {}),
    ...(cookie.maxAgeSeconds === undefined ? {} : { maxAge: cookie.maxAgeSeconds }),
  })
}

function sendFile(reply: FastifyReply, { filename, type, body }: FileAnswer): FastifyReply {
  return reply.header('content-disposition', contentDisposition(filename)).type(type).send(body)
}
