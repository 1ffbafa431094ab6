import { sentence } from '@tidu/contracts/messages'
import { Refusal, type RefusalKind } from '@tidu/domain/shared'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { databaseProblem } from '../db/database-problem.ts'
import { describeProblems } from './describe-problem.ts'
import { Malformed, SessionRequired, Unfit } from './malformed.ts'

const statusOf: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
}

interface Answer {
  status: number
  code: string
  details?: Readonly<Record<string, unknown>>
}

/** The one place that turns what was thrown into what the caller reads. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((problem: unknown, request, reply) => {
    const answer = expected(problem)
    if (answer) return send(request, reply, answer)
    // A bug, or the world broke: logged once, and only the reference number goes out.
    request.log.error({ err: problem, reference: request.id }, 'request failed')
    const details = { reference: request.id }
    return send(request, reply, { status: 500, code: 'request.failed', details })
  })
}

export function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { status, code, details = {} } = answer
  const body = { code, message: sentence(code, details), details, requestId: request.id }
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

function expected(problem: unknown): Answer | undefined {
  if (problem instanceof Refusal) {
    return { status: statusOf[problem.kind], code: problem.code, details: problem.details }
  }
  if (problem instanceof SessionRequired) return { status: 401, code: 'request.session-required' }
  if (problem instanceof Malformed) {
    const status = problem.code === 'request.file-too-large' ? 413 : 400
    return { status, code: problem.code, details: problem.details }
  }
  if (problem instanceof Unfit) {
    const problems = describeProblems(problem.issues)
    const fields = problems.map(({ path, problem: text }) => `${path} ${text}`)
    return { status: 400, code: 'request.malformed', details: { problems, fields } }
  }
  return fromFramework(problem) ?? databaseProblem(problem)
}

const frameworkCodes: Readonly<Record<number, string>> = {
  404: 'request.unknown-path',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
}

/** Fastify's and its plugins' own refusals carry a 4xx status. */
function fromFramework(problem: unknown): Answer | undefined {
  if (!isFastifyError(problem)) return undefined
  const status = problem.statusCode ?? 500
  if (status < 400 || status >= 500) return undefined
  const seconds = 'seconds' in problem ? { seconds: problem.seconds } : {}
  return { status, code: frameworkCodes[status] ?? 'request.unreadable', details: seconds }
}

function isFastifyError(problem: unknown): problem is FastifyError {
  return problem instanceof Error && 'statusCode' in problem
}
