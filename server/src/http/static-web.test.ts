import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveWeb } from './static-web.ts'

const dir = mkdtempSync(join(tmpdir(), 'tidu-web-'))
const app = fastify()

beforeAll(async () => {
  mkdirSync(join(dir, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(dir, 'dist', 'index.html'), '<p>page</p>')
  writeFileSync(join(dir, 'dist', 'assets', 'app-1a2b.js'), 'run()')
  writeFileSync(join(dir, 'secret.txt'), 'outside')
  await serveWeb(app, join(dir, 'dist'))
})
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
})

test.each(['/', '/enterprises/91530000?tab=1', '/种子'])(
  '%s is a page of the web app',
  async (url) => {
    const answer = await app.inject({ url: encodeURI(url) })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe('<p>page</p>')
    expect(answer.headers['cache-control']).toBe('no-cache')
  },
)

test('a file with a hash in its name may be kept for ever', async () => {
  const answer = await app.inject({ url: '/assets/app-1a2b.js' })
  expect(answer.body).toBe('run()')
  expect(answer.headers['cache-control']).toContain('immutable')
})

test.each([
  '/assets/gone.js',
  '/api/nothing',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
])('%s is not found, whatever lies beside the folder', async (url) => {
  const answer = await app.inject({ url })
  expect(answer.statusCode).toBe(404)
  expect(answer.body).not.toContain('outside')
})
