import { existsSync, readFileSync } from 'node:fs'
import { endpoint } from '@tidu/contracts/endpoint'
import { type Actor, systemActor } from '@tidu/domain/access'
import { Refusal, type RefusalKind } from '@tidu/domain/shared'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../testing/test-app.ts'

const echo = endpoint({
  method: 'POST',
  path: '/api/test/echoes/:id',
  title: '回声',
  permission: 'public',
  input: z.strictObject({
    id: z.string(),
    text: z.string().optional(),
    amount: z.number().optional(),
  }),
  output: z.strictObject({ id: z.string(), text: z.string() }),
})
const act = (path: `/api/${string}`, permission: 'public' | 'session' | 'test.never' = 'public') =>
  endpoint({
    method: 'POST',
    path,
    title: '试验',
    permission,
    input: z.strictObject({}),
    output: z.strictObject({ value: z.string() }),
  })
const take = endpoint({
  ...act('/api/test/uploads'),
  takes: 'upload',
  input: z.strictObject({ note: z.string() }),
})
const give = endpoint({ ...act('/api/test/files'), method: 'GET', answers: 'file' })

let app: TestApp
let uploadedTo = ''
let tries = 0
const someone: Actor = { ...systemActor('tester'), kind: 'account', permissions: new Set() }

function mount({ serve }: TestApp): void {
  serve(echo, async (_, { id, text = '' }) => ({ id, text }))
  for (const kind of ['invalid', 'forbidden', 'not-found', 'conflict', 'too-many'] as const) {
    serve(act(`/api/test/refuse-${kind}`), async () => refuseWith(kind))
  }
  serve(act('/api/test/bug'), async () => {
    throw new Error('could not parse "13812345678" for 91530000000000001X')
  })
  serve(act('/api/test/wrong-output'), async () => ({ value: 5 as unknown as string }))
  serve(act('/api/test/half-done'), async ({ db, keep }) => {
    await db.insertInto('health_job_run').values(run('rolled-back')).execute()
    await keep((own) => own.insertInto('health_job_run').values(run('kept')).execute())
    return refuseWith('conflict')
  })
  serve(act('/api/test/contended'), async ({ db }) => {
    tries += 1
    if (tries < 3) await sql`do $$ begin raise sqlstate '40001'; end $$`.execute(db)
    return { value: String(tries) }
  })
  serve(act('/api/test/for-people', 'session'), async ({ actor }) => ({ value: actor.name }))
  serve(act('/api/test/for-nobody', 'test.never'), async () => ({ value: '' }))
  serve(act('/api/test/who-works'), async ({ db }) => {
    const { rows } = await sql<{ value: string }>`select current_user::text as value`.execute(db)
    return { value: rows[0]?.value ?? '' }
  })
  serve(take, async ({ upload }, { note }) => {
    uploadedTo = upload?.path ?? ''
    return { value: `${upload?.filename} ${upload?.bytes} ${readFileSync(uploadedTo)} ${note}` }
  })
  serve(give, async () => ({ filename: "红河'名单.csv", type: 'text/csv', body: Buffer.from('a') }))
}

const run = (kind: string) => ({ id: crypto.randomUUID(), kind, owner_id: 'tester' })

function refuseWith(kind: RefusalKind): never {
  throw new Refusal(kind, 'health.unknown-job', { id: 'x' })
}

beforeAll(async () => {
  app = await testApp({ config: { uploadBytes: 1000 } })
  mount(app)
})
afterAll(() => app.close())

const post = (url: string, payload: string, type = 'application/json') =>
  app.request({ method: 'POST', url, payload, headers: { 'content-type': type } })

describe('a request that cannot be read', () => {
  const at = '/api/test/echoes/1'
  test.each([
    ['is not JSON', at, '{"text":', 'request.not-json'],
    ['is a list', at, '[]', 'request.not-an-object'],
    ['says a name twice', at, '{"text":"a","te\\u0078t":"b"}', 'request.name-twice'],
    ['says a name in path and body', at, '{"id":"2"}', 'request.name-twice'],
    ['says a name in query and body', `${at}?text=a`, '{"text":"b"}', 'request.name-twice'],
    ['reaches for a prototype', at, '{"__proto__":{"a":1}}', 'request.forbidden-name'],
    [
      'has a number that would be rounded',
      at,
      '{"amount":9007199254740993}',
      'request.number-too-large',
    ],
    ['has a number that would be infinite', at, '{"amount":1e999}', 'request.number-too-large'],
    ['has a NUL in the body', at, '{"text":"a\\u0000b"}', 'request.control-character'],
    ['has a NUL in the query', `${at}?text=a%00b`, '{}', 'request.control-character'],
    ['has a name it does not know', at, '{"txt":"a"}', 'request.malformed'],
  ])('%s: refused with a Chinese sentence', async (_, url, payload, code) => {
    const answer = await post(url, payload)
    expect(answer).toMatchObject({ status: 400, body: { code } })
    expect(answer.body.message).toMatch(/\p{Script=Han}/u)
    expect(answer.body.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('names every field that is wrong', async () => {
    const { body } = await post(at, '{"text":5,"other":1}')
    expect(body.details.problems).toEqual([
      { path: 'text', problem: '类型不对或未填写' },
      { path: 'other', problem: '不认识的字段' },
    ])
  })

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['application/json; charset=utf-8', 200],
  ])('content type %s answers %i', async (type, status) => {
    expect((await post(at, '{}', type)).status).toBe(status)
  })

  test('is too large', async () => {
    const answer = await post(at, JSON.stringify({ text: 'x'.repeat(1024 * 1024) }))
    expect(answer).toMatchObject({ status: 413, body: { code: 'request.too-large' } })
  })

  test.each(['/api/%ff', '/%ff'])('has an address nobody can decode: %s', async (url) => {
    const answer = await app.request({ method: 'GET', url })
    expect(answer).toMatchObject({ status: 400, body: { code: 'request.unreadable' } })
    expect(answer.body.message).toMatch(/\p{Script=Han}/u)
  })

  test('goes nowhere', async () => {
    const answer = await app.request({ method: 'GET', url: '/api/test/nothing' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'request.unknown-path' } })
  })
})

describe('a use case that says no', () => {
  test.each([
    ['invalid', 422],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-many', 429],
  ])('%s answers %i', async (kind, status) => {
    const { status: got, body } = await post(`/api/test/refuse-${kind}`, '{}')
    expect(got).toBe(status)
    expect(body).toMatchObject({ code: 'health.unknown-job', details: { id: 'x' } })
    expect(body.message).toBe('没有找到这项任务，它可能属于其他用户。')
  })

  test('leaves nothing behind but what it chose to keep', async () => {
    await post('/api/test/half-done', '{}')
    const rows = await app.connection.database.selectFrom('health_job_run').select('kind').execute()
    expect(rows).toEqual([{ kind: 'kept' }])
  })
})

describe('a bug', () => {
  test('answers a reference number, is logged once and tells no value', async () => {
    const { status, body } = await post('/api/test/bug', '{}')
    expect(status).toBe(500)
    expect(body.message).toContain(body.details.reference)
    const lines = app.log.lines.filter((line) => line.includes('request failed'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(body.details.reference)
    expect(lines[0]).not.toMatch(/13812345678|91530000000000001X/)
    expect(JSON.stringify(body)).not.toContain('parse')
  })

  test('in what a use case answers is found before it leaves', async () => {
    expect((await post('/api/test/wrong-output', '{}')).status).toBe(500)
  })
})

test('a serialization failure is tried again', async () => {
  expect((await post('/api/test/contended', '{}')).body).toEqual({ value: '3' })
})

test('a use case works as the role that owns nothing', async () => {
  expect((await post('/api/test/who-works', '{}')).body).toEqual({ value: 'tidu_app' })
})

describe('who may call', () => {
  test('without a session: 401', async () => {
    const answer = await post('/api/test/for-people', '{}')
    expect(answer).toMatchObject({ status: 401, body: { message: '请先登录。' } })
  })
  test('with a session', async () => {
    expect((await app.as(someone, 'POST /api/test/for-people', {})).body).toEqual({
      value: 'tester',
    })
  })
  test('a permission nobody was granted: 403, whatever else is wrong', async () => {
    const answer = await app.as(someone, 'POST /api/test/for-nobody', { unknown: 1 })
    expect(answer).toMatchObject({ status: 403, body: { code: 'request.denied' } })
  })
})

describe('files', () => {
  const upload = (fields: [string, string | File][]) => {
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return app.upload('POST /api/test/uploads', form)
  }

  test('an upload arrives with its Chinese name and is gone afterwards', async () => {
    const answer = await upload([
      ['note', '第一批'],
      ['file', new File(['abc'], '企业名单.csv')],
    ])
    expect(answer.body).toEqual({ value: '企业名单.csv 3 abc 第一批' })
    expect(uploadedTo.startsWith(app.dataDir)).toBe(true)
    expect(existsSync(uploadedTo)).toBe(false)
  })

  test.each([
    ['one byte too many', [new File(['x'.repeat(1001)], 'a')], 413, 'request.file-too-large'],
    ['two files', [new File(['x'], 'a'), new File(['y'], 'b')], 400, 'request.one-file'],
    ['no file', [], 400, 'request.file-missing'],
  ])('%s: refused', async (_, files, status, code) => {
    const answer = await upload(files.map((file) => ['file', file]))
    expect(answer).toMatchObject({ status, body: { code } })
    expect(existsSync(uploadedTo)).toBe(false)
  })

  test('a file too large: the refusal says how large one may be', async () => {
    const { body } = await upload([['file', new File(['x'.repeat(1001)], 'a')]])
    expect(body.message).toBe('文件过大（上限 1000 B），请拆分后分别上传。')
  })

  test('a download keeps its Chinese name', async () => {
    const { headers } = await app.request({ method: 'GET', url: '/api/test/files' })
    expect(headers['content-disposition']).toBe(
      `attachment; filename="__'__.csv"; filename*=UTF-8''%E7%BA%A2%E6%B2%B3%27%E5%90%8D%E5%8D%95.csv`,
    )
  })
})

test('every answer carries the protective headers', async () => {
  const { headers } = await app.request({ method: 'GET', url: '/api/health' })
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  })
  expect(headers).not.toHaveProperty('x-powered-by')
})
