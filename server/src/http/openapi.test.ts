import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { systemActor } from '@tidu/domain/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { openApi } from './openapi.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

/** Every object and list below, the value itself first. */
function* walk(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  yield value
  for (const inner of Object.values(value)) yield* walk(inner)
}

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce(
    (inner, name) => Object.entries(inner ?? {}).find(([key]) => key === name)?.[1],
    value,
  )

describe('the API description', () => {
  test('follows every reference to something that is there', () => {
    const page = openApi()
    const references = [...walk(page)].flatMap((part) =>
      '$ref' in part ? [String(part.$ref)] : [],
    )
    expect(references).toContain('#/components/schemas/VerdictNode')
    const dangling = references.filter(
      (reference) => at(page, ...reference.replace('#/', '').split('/')) === undefined,
    )
    expect(dangling).toEqual([])
    expect([...walk(page)].filter((part) => '$defs' in part)).toEqual([])
  })

  test('says when a body must be sent, and asks none where nothing can be said', () => {
    const bodyOf = (path: string) => at(openApi(), 'paths', path, 'post', 'requestBody')
    expect(bodyOf('/api/policy/evaluate')).toMatchObject({ required: true })
    expect(bodyOf('/api/access/sign-out')).toBeUndefined()
  })

  test('offers a key only where a key can be let in', () => {
    const security = (path: string, method: string) =>
      at(openApi(), 'paths', path, method, 'security')
    expect(security('/api/enterprise/enterprises', 'get')).toEqual([
      { session: [] },
      { apiKey: [] },
    ])
    expect(security('/api/enterprise/industries', 'get')).toEqual([{ session: [] }, { apiKey: [] }])
    expect(security('/api/access/me/password', 'post')).toEqual([{ session: [] }])
    expect(security('/api/policy/evaluate', 'post')).toEqual([])
  })

  test('a name stands for one shape', () => {
    // The name zod makes up counts anew in every schema: two of them would hide one another.
    expect(Object.keys(Object(at(openApi(), 'components', 'schemas'))).sort()).toEqual([
      'Problem',
      'VerdictNode',
    ])
  })

  test('an upload can be sent the way it is described', async () => {
    const described = at(openApi(), 'paths', '/api/exchange/imports', 'post', 'requestBody')
    const form = at(described, 'content', 'multipart/form-data', 'schema')
    expect(Object.keys(Object(at(form, 'properties'))).sort()).toEqual(['file', 'input'])
    expect(at(form, 'properties', 'input', 'contentSchema', 'properties')).toMatchObject({
      wait: { type: 'boolean' },
      tags: { type: 'array' },
    })
    const body = new FormData()
    body.set('input', JSON.stringify({ wait: true, tags: [] }))
    body.set('file', new File(['企业名称\n测试（虚构）有限公司\n'], '名单.csv'))
    const answer = await app.upload('POST /api/exchange/imports', body, systemActor('cli'))
    expect(answer.body).toMatchObject({ id: expect.any(String) })
    expect(answer.status).toBe(200)
  })

  test.each([
    ['/api/access/matrix/export', { format: 'csv' }],
    ['/api/access/matrix/export', { format: 'xlsx' }],
    ['/api/audit/entries/export', { format: 'csv' }],
    ['/api/enterprise/export', {}],
  ])('%s sends a file of a type it names', async (path, query) => {
    const answer = await app.as(systemActor('cli'), `GET ${path}`, query)
    expect(answer.status).toBe(200)
    const type = String(answer.headers['content-type']).split(';')[0]
    const named = at(openApi(), 'paths', path, 'get', 'responses', '200', 'content')
    expect(Object.keys(Object(named))).toContain(type)
  })

  test('every endpoint is in it, and nothing else', () => {
    const told = Object.entries(Object(openApi().paths)).flatMap(([path, methods]) =>
      Object.keys(Object(methods)).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const bound = allEndpoints.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    expect(told.sort()).toEqual(bound.sort())
  })
})
