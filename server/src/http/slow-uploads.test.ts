import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { connect as dial, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoint } from '@tidu/contracts/endpoint'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { hashToken, newToken } from '../modules/access/tokens.ts'
import { givenAccount, givenRegions } from '../testing/given-accounts.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { type Limits, limits } from './limits.ts'
import { listen } from './listen.ts'

// The product's rules with short times and small pieces: 25 kB/s is the slowest line.
const short: Limits = {
  ...limits,
  requestMs: 800,
  headersMs: 500,
  checkMs: 50,
  keepAliveMs: 100,
  uploadPieceBytes: 20_000,
}

const takeFile = endpoint({
  method: 'POST',
  path: '/api/test/file',
  title: '收文件',
  permission: 'exchange.import',
  takes: 'upload',
  input: z.strictObject({}),
  output: z.strictObject({ bytes: z.number() }),
})

let app: TestApp
let port: number
let keyHolder: { key: string; accountId: string }
let taken = 0

beforeEach(async () => {
  taken = 0
  app = await testApp({ limits: short, config: { uploadBytes: 400_000 } })
  app.serve(takeFile, async ({ upload }) => {
    taken += 1
    return { bytes: upload?.bytes ?? 0 }
  })
  port = await listen(app.http, { host: '127.0.0.1', port: 0 })
  keyHolder = await givenKey()
})
afterEach(() => app.close())

async function givenKey() {
  await givenRegions(app)
  const { id: accountId } = await givenAccount(app)
  const key = newToken()
  const created_at = app.clock.now()
  await app.connection.database
    .insertInto('access_api_key')
    .values({
      token_hash: hashToken(key),
      hint: 'tidu_',
      account_id: accountId,
      name: '测试',
      scopes: ['exchange.import'],
      created_at,
      expires_at: new Date(created_at.getTime() + 86_400_000),
    })
    .execute()
  return { key, accountId }
}

interface Sent {
  /** What the server said, if anything. */
  answer: string
  /** When it let go of the socket, from the first byte on. */
  ms: number
}

/** Sends a file of that many bytes at that rate, a bit every 20 ms, whatever the server says. */
async function send({
  bytes,
  perSecond,
  headers = `Authorization: Bearer ${keyHolder.key}\r\n`,
  meanwhile = async () => undefined,
}: {
  bytes: number
  perSecond: number
  headers?: string
  meanwhile?: () => Promise<unknown>
}): Promise<Sent> {
  const boundary = randomUUID()
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`
  const tail = `\r\n--${boundary}--\r\n`
  const socket = dial({ host: '127.0.0.1', port })
  let answer = ''
  socket.on('data', (chunk) => {
    answer += String(chunk)
  })
  socket.on('error', () => undefined)
  const begun = performance.now()
  const closed = new Promise<number>((resolve) => {
    socket.once('close', () => resolve(performance.now() - begun))
  })
  socket.write(
    `POST ${takeFile.path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}` +
      `Content-Type: multipart/form-data; boundary=${boundary}\r\n` +
      `Content-Length: ${head.length + bytes + tail.length}\r\n\r\n${head}`,
  )
  await drip(socket, bytes, perSecond, () => Promise.race([meanwhile(), closed]))
  if (socket.writable) socket.write(tail)
  const ms = await closed
  return { answer, ms }
}

async function drip(
  socket: Socket,
  bytes: number,
  perSecond: number,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const begun = performance.now()
  for (let sent = 0; sent < bytes && socket.writable; await sleep(20)) {
    const due = Math.min(bytes, Math.ceil(((performance.now() - begun) / 1000) * perSecond))
    if (due > sent) socket.write(Buffer.alloc(due - sent, 'a'))
    if (sent < bytes / 2 && due >= bytes / 2) await meanwhile()
    sent = due
  }
}

const leftBehind = () => readdirSync(join(app.dataDir, 'uploads'))

describe('a file on a slow line', () => {
  it('arrives, however many times longer it takes than any other request may', async () => {
    const { answer, ms } = await send({ bytes: 300_000, perSecond: 100_000 })
    expect(answer).toMatch(/^HTTP\/1\.1 200/)
    expect(answer).toContain('"bytes":300000')
    expect(ms).toBeGreaterThan(3 * short.requestMs)
    expect(leftBehind()).toEqual([])
  })

  it('is cut when it trickles, and leaves nothing behind', async () => {
    // All of it would take half a minute.
    const { answer, ms } = await send({ bytes: 300_000, perSecond: 10_000 })
    expect(answer).toMatch(/^HTTP\/1\.1 408/)
    expect(ms).toBeLessThan(12 * short.requestMs)
    expect(taken).toBe(0)
    await expect.poll(leftBehind, { timeout: 10_000 }).toEqual([])
    expect(app.log.lines.filter((line) => line.includes('request failed'))).toEqual([])
  })

  it('is cut when it stops half way: what came before buys no time', async () => {
    const stall = () => sleep(20 * short.requestMs, undefined, { ref: false })
    const { ms } = await send({ bytes: 300_000, perSecond: 300_000, meanwhile: stall })
    // Half a second for the first half, and one more time limit for what never came.
    expect(ms).toBeLessThan(10 * short.requestMs)
    expect(taken).toBe(0)
  })

  it('gets no more time than any request when it is too large', async () => {
    // A second until it is too large, one time limit more; all of it would take ten seconds.
    const { answer, ms } = await send({ bytes: 4_000_000, perSecond: 400_000 })
    expect(answer).toMatch(/^HTTP\/1\.1 413/)
    expect(ms).toBeLessThan(8 * short.requestMs)
  })
})

describe('whoever may not upload gets no more time than for any request:', () => {
  it.each([
    ['a visitor', ''],
    ['a wrong key', `Authorization: Bearer ${newToken()}\r\n`],
    ['a visitor with an expectation Node does not know', 'Expect: patience\r\n'],
  ])('%s', async (_, headers) => {
    // All of it would take eight seconds.
    const { answer, ms } = await send({ bytes: 800_000, perSecond: 100_000, headers })
    expect(answer).toMatch(/^HTTP\/1\.1 4(01|17)/)
    expect(ms).toBeLessThan(7 * short.requestMs)
    expect(taken).toBe(0)
  })

  it('somebody whose right to it ended while the file was on its way', async () => {
    const revoke = () =>
      sql`update access_api_key set revoked_at = now()
      where account_id = ${keyHolder.accountId}`.execute(app.connection.database)
    const { answer } = await send({ bytes: 100_000, perSecond: 100_000, meanwhile: revoke })
    expect(answer).toMatch(/^HTTP\/1\.1 401/)
    expect(taken).toBe(0)
    expect(leftBehind()).toEqual([])
  })
})

it('the slowest line that may bring a file is a poor one', () => {
  expect(limits.uploadPieceBytes / (limits.requestMs / 1000)).toBe(16 * 1024)
})
