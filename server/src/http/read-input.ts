import type { FastifyRequest } from 'fastify'
import { Malformed } from './malformed.ts'

/**
 * Path, query and body become one input. A name given twice is refused: two readers of the request
 * (a proxy, a log, us) could otherwise believe different values.
 */
export function readInput(request: FastifyRequest, body: unknown = request.body): unknown {
  const input = new Map<string, unknown>()
  for (const part of [request.params, request.query, body]) {
    if (part === undefined || part === null) continue
    if (typeof part !== 'object' || Array.isArray(part))
      throw new Malformed('request.not-an-object')
    for (const [name, value] of Object.entries(part)) {
      if (input.has(name)) throw new Malformed('request.name-twice', { name })
      input.set(name, value)
    }
  }
  const merged = Object.fromEntries(input)
  refuseControlCharacters(merged, [])
  return merged
}

// Tab, line feed and carriage return belong to texts people type; PostgreSQL cannot store NUL at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

function refuseControlCharacters(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string') {
    if (control.test(value)) throw new Malformed('request.control-character', { path })
    return
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseControlCharacters(item, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      refuseControlCharacters(name, path)
      refuseControlCharacters(item, [...path, name])
    }
  }
}
