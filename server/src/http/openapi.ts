import { allEndpoints } from '@tidu/contracts/all-endpoints'
import type { Endpoint } from '@tidu/contracts/endpoint'
import { isForKeys } from '@tidu/domain/access'
import { z } from 'zod'
import { fileTypes } from './file-types.ts'

type Json = Record<string, unknown>
/** Shapes that refer to themselves, by name; they stand in `components`. */
type Shared = Map<string, unknown>

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
  const shared: Shared = new Map()
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, shared) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tidu 梯度', version: '1' },
    paths,
    components: {
      schemas: { Problem: problem, ...Object.fromEntries(shared) },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'tidu_session',
          description: '浏览器会话。除 GET 外，请求须带本平台的 Origin，否则拒绝（防跨站伪造）。',
        },
        apiKey: { type: 'http', scheme: 'bearer', description: '接口密钥，在“我的账号”里创建。' },
      },
    },
  }
}

function operation(endpoint: Endpoint, shared: Shared): Json {
  const input = schemaOf(endpoint.input, 'input', shared)
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
    ...(endpoint.method === 'GET' ? {} : requestBody(endpoint, body)),
    responses: responses(
      endpoint,
      properties.some(([name]) => name === 'format'),
      shared,
    ),
    security: securityOf(endpoint),
    'x-permission': endpoint.permission,
  }
}

/** A key never holds what concerns its owner's own account, whatever its scopes. */
function securityOf({ permission }: Endpoint): Json[] {
  if (permission === 'public') return []
  return isForKeys(permission) ? [{ session: [] }, { apiKey: [] }] : [{ session: [] }]
}

/**
 * Nothing where nothing can be said in it, and left out only where nothing need be said. Beside the file an
 * upload carries one text part `input`, the input as JSON: parts of a form are texts, and the lists and flags
 * of an input are not.
 */
function requestBody(endpoint: Endpoint, body: Json & { required: unknown[] }): Json {
  if (endpoint.takes !== 'upload') {
    if (Object.keys(asObject(body.properties)).length === 0) return {}
    const required = body.required.length > 0
    return { requestBody: { required, content: { 'application/json': { schema: body } } } }
  }
  const properties = {
    file: { type: 'string', format: 'binary' },
    input: { type: 'string', contentMediaType: 'application/json', contentSchema: body },
  }
  const schema = { type: 'object', properties, required: ['file'] }
  const encoding = { input: { contentType: 'text/plain' } }
  const content = { 'multipart/form-data': { schema, encoding } }
  return { requestBody: { required: true, content } }
}

function typeOf(path: string): string {
  return path.endsWith('.docx') ? fileTypes.docx : fileTypes.xlsx
}

/** A file is a workbook unless its path ends otherwise; where the caller chooses the format, also plain text. */
function responses(endpoint: Endpoint, choosesFormat: boolean, shared: Shared): Json {
  const file = { schema: { type: 'string', format: 'binary' } }
  const content =
    endpoint.answers === 'file'
      ? { [typeOf(endpoint.path)]: file, ...(choosesFormat ? { 'text/csv': file } : {}) }
      : { 'application/json': { schema: schemaOf(endpoint.output, 'output', shared) } }
  const refusal = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    200: { description: '成功', content },
    default: { description: '未执行，原因见 message', content: refusal },
  }
}

/** References of a schema start at the document, so what it defines for itself moves there. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shared: Shared): Json {
  const written = JSON.stringify(
    z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }),
  ).replaceAll('"#/$defs/', '"#/components/schemas/')
  const { $schema: _, $defs, ...rest } = asObject(JSON.parse(written))
  for (const [name, part] of Object.entries(asObject($defs))) shared.set(name, part)
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
