import { allEndpoints } from '@tidu/contracts/all-endpoints'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { z } from 'zod'

type Json = Record<string, unknown>

const problem = {
  type: 'object',
  required: ['code', 'message', 'details', 'requestId'],
  properties: {
    code: { type: 'string', description: '<module>.<word>' },
    message: { type: 'string', description: '中文说明' },
    details: { type: 'object' },
    requestId: { type: 'string' },
  },
}

/** OpenAPI 3.1, generated from the same endpoint objects the server binds. */
export function openApi(endpoints: readonly Endpoint[] = allEndpoints): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tidu 梯度', version: '1' },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tidu_session' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operation(endpoint: Endpoint): Json {
  const input = schemaOf(endpoint.input, 'input')
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
  const properties = Object.entries(asObject(input.properties))
  const required = Array.isArray(input.required) ? input.required : []
  const inUrl = (name: string) => inPath.includes(name) || endpoint.method === 'GET'
  const parameters = properties
    .filter(([name]) => inUrl(name))
    .map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name) || required.includes(name),
      schema,
    }))
  const rest = properties.filter(([name]) => !inUrl(name))
  const body = {
    ...input,
    properties: Object.fromEntries(rest),
    required: required.filter((name) => !inPath.includes(String(name))),
  }
  return {
    operationId: operationId(endpoint),
    summary: endpoint.title,
    tags: [endpoint.path.split('/')[2] ?? ''],
    parameters,
    ...(endpoint.method === 'GET' ? {} : { requestBody: requestBody(endpoint, body) }),
    responses: responses(endpoint),
    ...(endpoint.permission === 'public'
      ? { security: [] }
      : { security: [{ session: [] }, { apiKey: [] }] }),
    'x-permission': endpoint.permission,
  }
}

function requestBody(endpoint: Endpoint, body: Json): Json {
  if (endpoint.takes !== 'upload') return { content: { 'application/json': { schema: body } } }
  const properties = { ...asObject(body.properties), file: { type: 'string', format: 'binary' } }
  const required = [...(Array.isArray(body.required) ? body.required : []), 'file']
  return { content: { 'multipart/form-data': { schema: { ...body, properties, required } } } }
}

function responses(endpoint: Endpoint): Json {
  const content =
    endpoint.answers === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(endpoint.output, 'output') } }
  const refusal = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    200: { description: '成功', content },
    default: { description: '未执行，原因见 message', content: refusal },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  })
  return rest
}

function operationId({ method, path }: Endpoint): string {
  const words = path
    .split('/')
    .slice(2)
    .map((part) => part.replace(':', 'by-'))
  return [method.toLowerCase(), ...words].join('-')
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
