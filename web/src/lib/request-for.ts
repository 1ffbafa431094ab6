import type { Endpoint } from '@tidu/contracts/endpoint'

type Shape = Pick<Endpoint, 'method' | 'path' | 'takes'>

/**
 * An input becomes a request: `:name` parts of the path take their field, the rest goes into the
 * query (GET, DELETE), into JSON, or into the `input` field beside an uploaded file.
 */
export function requestFor(
  endpoint: Shape,
  input: unknown,
  file?: File,
): { address: string; init: RequestInit } {
  const fields = new Map(Object.entries(isObject(input) ? input : {}))
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = fields.get(name)
    fields.delete(name)
    if (value === undefined || value === '') throw new Error(`path field ${name} is missing`)
    return encodeURIComponent(String(value))
  })
  const init: RequestInit = { method: endpoint.method, credentials: 'same-origin' }
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') {
    return { address: path + queryOf(fields), init }
  }
  const rest = JSON.stringify(Object.fromEntries(fields))
  if (endpoint.takes === 'upload') {
    const body = new FormData()
    body.append('input', rest)
    if (file) body.append('file', file)
    return { address: path, init: { ...init, body } }
  }
  return {
    address: path,
    init: { ...init, headers: { 'content-type': 'application/json' }, body: rest },
  }
}

function queryOf(fields: ReadonlyMap<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) {
    if (value === undefined || value === null || value === '') continue
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
