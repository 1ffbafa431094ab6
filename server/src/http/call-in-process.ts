import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import type { Endpoint } from '@tidu/contracts/endpoint'
import type { FastifyInstance, InjectOptions } from 'fastify'

/** An endpoint said no. `message` is the Chinese sentence. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    body: { code: string; message: string; details?: Record<string, unknown> },
  ) {
    super(body.message)
    this.name = 'Refused'
    this.status = status
    this.code = body.code
    this.details = body.details ?? {}
  }
}

export interface ProcessCall {
  http: FastifyInstance
  headers: Record<string, string>
  endpoint: Pick<Endpoint, 'method' | 'path' | 'answers' | 'takes'>
  input: object
  filePath?: string | undefined
}

/** Sends an endpoint's input through the same route the network uses; there is no second code path. */
export async function callInProcess<Output>(call: ProcessCall): Promise<Output> {
  const answer = await call.http.inject(await toRequest(call))
  if (answer.statusCode >= 400) throw new Refused(answer.statusCode, answer.json())
  const output: unknown = call.endpoint.answers === 'file' ? answer.rawPayload : answer.json()
  return output as Output
}

async function toRequest(call: ProcessCall): Promise<InjectOptions> {
  const { endpoint, headers } = call
  const rest = new Map<string, unknown>(Object.entries(call.input))
  const url = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    return encodeURIComponent(String(value))
  })
  const { method } = endpoint
  if (method === 'GET') return { method, url: url + queryOf(rest), headers }
  const input = Object.fromEntries(rest)
  if (endpoint.takes !== 'upload') return { method, url, headers, payload: input }
  const form = new FormData()
  form.set('input', JSON.stringify(input))
  if (call.filePath !== undefined)
    form.set('file', await openAsBlob(call.filePath), basename(call.filePath))
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const payload = Buffer.from(await encoded.arrayBuffer())
  return { method, url, headers: { ...headers, 'content-type': type }, payload }
}

function queryOf(input: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of input) {
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined) query.append(name, String(item))
  }
  return query.size === 0 ? '' : `?${query}`
}
