import { allEndpoints } from '@tidu/contracts/all-endpoints'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from './testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await app.http.ready()
})
afterAll(() => app.close())

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

test('every declared endpoint is served, and nothing else is under /api', () => {
  const served = [...app.routes].filter((route) => route.includes(' /api/')).sort()
  expect(served).toEqual([...allEndpoints.map(nameOf), 'GET /api/openapi.json'].sort())
})

test('no two endpoints share an address', () => {
  const names = allEndpoints.map(nameOf)
  expect(names).toHaveLength(new Set(names).size)
})

test('the API describes itself: every endpoint with its Chinese title, permission and answers', async () => {
  const { body } = await app.request({ method: 'GET', url: '/api/openapi.json' })
  expect(body.openapi).toBe('3.1.0')
  for (const endpoint of allEndpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const operation = body.paths[path][endpoint.method.toLowerCase()]
    expect(operation).toMatchObject({
      summary: endpoint.title,
      'x-permission': endpoint.permission,
    })
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const parameters: { name: string; in: string }[] = operation.parameters
    expect(parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(inPath)
    expect(Object.keys(operation.responses)).toEqual(['200', 'default'])
  }
  const ids = Object.values<object>(body.paths).flatMap((path) =>
    Object.values<{ operationId: string }>({ ...path }).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(allEndpoints.length)
})
