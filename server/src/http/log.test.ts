import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { makeLog } from './log.ts'

// PRI-10: one canary per kind of value that must never be read in a log.
const canaries = {
  password: 'Xk9-correct-horse',
  token: 'tdu_0123456789abcdefABCDEF0123456789',
  seed: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  hash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaA',
  creditCode: '91532500MA6K0XYZ1B',
  idNumber: '53250119800101123X',
  phone: '13812345678',
  phoneWithSpaces: '138 1234 5678',
  account: '6222021234567890123',
  email: 'li.ming@example.cn',
  revenue: '123456789.01',
}

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  write(makeLog('debug', stream))
  return lines.join('')
}

test.each(Object.entries(canaries))('%s in an error never reaches the log', (kind, value) => {
  const error = new Error(`invalid input syntax for type integer: "${value}"`)
  Object.assign(error, { detail: `Key (x)=(${value}) already exists.`, where: value, hint: value })
  const wrapped = new Error('while saving', { cause: error })
  const text = logged((log) => {
    log.error({ err: error }, 'request failed')
    log.error({ err: wrapped }, 'request failed')
  })
  expect(text, kind).not.toContain(value)
  expect(text).toContain('invalid input syntax for type integer')
})

test.each(Object.entries(canaries))('%s in a log sentence is hidden', (kind, value) => {
  // A bare password has no shape; nobody may put one into a sentence, and quoted ones are hidden.
  const text = logged((log) => log.warn(`could not read: "${value}"`))
  expect(text, kind).not.toContain(value)
})

test('fields with a telling name are blanked, however deep', () => {
  const text = logged((log) =>
    log.info({ password: 'abc', a: { token: 'def', b: { phone: 'ghi' } }, body: { x: 'jkl' } }),
  )
  expect(text).not.toMatch(/abc|def|ghi|jkl/)
})

test('a request is never logged with its address, headers or body', () => {
  const req = {
    url: '/api/x?phone=13812345678',
    headers: { cookie: 'tidu_session=abc' },
    body: 'abc',
  }
  expect(logged((log) => log.info({ req }, 'incoming'))).not.toMatch(/13812345678|abc|phone/)
})

test('what an operator needs stays readable', () => {
  const error = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    table: 'access_account',
  })
  const requestId = '3f2b8c1e-9d4a-4e6f-8a7b-1c2d3e4f5a6b'
  const text = logged((log) =>
    log.error({ err: error, requestId, route: '/api/x/:id', ms: 12 }, 'failed'),
  )
  for (const part of ['23505', 'access_account', requestId, '/api/x/:id', 'log.test.ts']) {
    expect(text).toContain(part)
  }
})
