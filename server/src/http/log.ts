import { type DestinationStream, type Logger, pino } from 'pino'
import type { Config } from '../config.ts'
import { scrub } from './scrub.ts'

/**
 * The application log. It carries routes, statuses, durations and error places; never a query
 * string, header, body or parameter value. What an error message may have picked up is scrubbed.
 */
export function makeLog(level: Config['logLevel'], stream?: DestinationStream): Logger {
  const options = {
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths, censor: '***' },
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
    hooks: { logMethod: scrubArguments },
  }
  return stream ? pino(options, stream) : pino(options, pino.destination(2))
}

const secretNames = [
  'password',
  'token',
  'secret',
  'cookie',
  'authorization',
  'phone',
  'mobile',
  'idNumber',
  'creditCode',
  'body',
]
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

function scrubArguments(this: Logger, given: unknown[], method: (...rest: unknown[]) => void) {
  method.apply(
    this,
    given.map((item) => (typeof item === 'string' ? scrub(item) : item)),
  )
}

function describeError(problem: unknown): Record<string, unknown> {
  if (!(problem instanceof Error)) return { type: typeof problem }
  const known: Record<string, unknown> = { type: problem.name, message: scrub(problem.message) }
  // PostgreSQL's own fields name places, never values (`detail` and `where` do, so they stay out).
  for (const field of ['code', 'constraint', 'table', 'column', 'routine']) {
    if (field in problem) known[field] = Reflect.get(problem, field)
  }
  known.stack = (problem.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
  if (problem.cause instanceof Error) known.cause = describeError(problem.cause)
  return known
}
