import { connect, type Socket } from 'node:net'
import { Readable, Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import { answerErrors } from './error-response.ts'
import { limits } from './limits.ts'
import { listen } from './listen.ts'
import { makeLog } from './log.ts'
import { makeHttp } from './make-http.ts'
import { protect } from './protect.ts'

const config = readConfig({})
let lines: { level: number; msg: string; err?: { code?: string } }[] = []
const stream = new Writable({
  write: (chunk: Buffer, _, done) => {
    lines.push(JSON.parse(chunk.toString()))
    done()
  },
})
const http = makeHttp({
  config,
  log: makeLog('info', stream),
  limits: { ...limits, idleMs: 500 },
})
let port: number

async function* endless() {
  for (let line = 0; ; line += 1) {
    yield `${line} ${'虚构企业 '.repeat(500)}\n`
    await sleep(1)
  }
}

beforeAll(async () => {
  await protect(http, config)
  answerErrors(http)
  http.get('/long', (_, reply) => reply.type('text/plain').send(Readable.from(endless())))
  http.get('/cut', (_, reply) => {
    const source = Readable.from(endless())
    setTimeout(() => source.destroy(), 100)
    return reply.type('text/plain').send(source)
  })
  http.get('/bug', async () => {
    throw new Error('a bug')
  })
  port = await listen(http, { host: '127.0.0.1', port: 0 })
})
afterAll(() => http.close())

/** Asks for a page as a browser does and answers once something came. */
async function ask(path: string): Promise<Socket> {
  lines = []
  const socket = connect({ host: '127.0.0.1', port })
  socket.on('error', () => undefined)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n`)
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

const faults = () => lines.filter(({ level }) => level >= 50)

test.each([
  ['goes away', (socket: Socket) => socket.destroy()],
  ['breaks off', (socket: Socket) => socket.resetAndDestroy()],
  ['hangs up', (socket: Socket) => socket.end()],
  ['stops reading', (socket: Socket) => socket.pause()],
])('a reader who %s in the middle of an answer is noted, and is no fault', async (_, leave) => {
  const socket = await ask('/long')
  leave(socket)
  await vi.waitFor(
    () => expect(lines.map(({ msg }) => msg)).toContain('the reader left before the end'),
    { timeout: 10_000 },
  )
  socket.destroy()

  expect(lines.filter(({ level }) => level > 30)).toEqual([])
})

test('an answer that ends early while its reader waits is a fault', async () => {
  const socket = await ask('/cut')
  await vi.waitFor(() => expect(faults()).not.toEqual([]), { timeout: 10_000 })
  expect(faults()[0]?.err?.code).toBe('ERR_STREAM_PREMATURE_CLOSE')
  socket.destroy()
})

test('a bug is a fault', async () => {
  const socket = await ask('/bug')
  await vi.waitFor(() => expect(faults()).toHaveLength(1), { timeout: 10_000 })
  socket.destroy()
})
