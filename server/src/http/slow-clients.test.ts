import { connect as dial, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoint } from '@tidu/contracts/endpoint'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { limits } from './limits.ts'
import { listen } from './listen.ts'

// LOD-05 in small: the product's rules with short times. `limits` holds the real ones.
const short = {
  ...limits,
  requestMs: 900,
  headersMs: 500,
  checkMs: 100,
  keepAliveMs: 400,
  idleMs: 700,
}
const perAddress = 30

let app: TestApp
let port: number
let sockets: Socket[] = []

const slowWork = endpoint({
  method: 'POST',
  path: '/api/test/slow-work',
  title: '慢活',
  permission: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ done: z.boolean() }),
})

beforeEach(async () => {
  app = await testApp({ limits: short, config: { connectionsPerAddress: perAddress } })
  app.serve(slowWork, async () => {
    await sleep(3 * short.idleMs)
    return { done: true }
  })
  port = await listen(app.http, { host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  await app.close()
})

/** Opens sockets from an address and says `opening` on each; `drip` more every 100 ms. */
async function attack(count: number, opening: string, drip = ''): Promise<void> {
  const opened = Array.from({ length: count }, () => {
    const socket = dial({ host: '127.0.0.1', port, localAddress: '127.0.0.1' })
    sockets.push(socket)
    socket.on('error', () => undefined)
    return new Promise<void>((resolve) => {
      socket.once('connect', () => {
        socket.write(opening)
        resolve()
        if (drip === '') return
        const timer = setInterval(() => socket.write(drip), 100)
        socket.once('close', () => clearInterval(timer))
      })
    })
  })
  await Promise.all(opened)
  // The server takes them in and refuses what is too many.
  await sleep(150)
}

/** Sockets the server holds: what a slow client wants to use up. */
const held = () =>
  new Promise<number>((resolve, reject) => {
    app.http.server.getConnections((problem, count) => (problem ? reject(problem) : resolve(count)))
  })

/** Long beside the limits above, however busy the machine; far from the product's own. */
const patience = { timeout: 10_000 }

/** Somebody, from another address unless told, asks for the health page. */
function probe(localAddress = '127.0.0.2'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = dial({ host: '127.0.0.1', port, localAddress })
    // Long beside the limits above, short beside a wait that would mean "not served".
    socket.setTimeout(5000, () => socket.destroy())
    socket.once('close', () => resolve(false))
    socket.on('error', () => undefined)
    socket.once('data', (answer) => {
      resolve(String(answer).startsWith('HTTP/1.1 200'))
      socket.destroy()
    })
    socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  })
}

test.each([
  ['slow headers', 'GET /api/health HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'],
  [
    'slow bodies',
    'POST /api/health HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    ' ',
  ],
  ['silent sockets', '', ''],
  ['idle connections', 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n', ''],
])('%s are cut off, and others are served meanwhile', async (_, opening, drip) => {
  await attack(perAddress, opening, drip)
  expect(await probe()).toBe(true)
  await expect.poll(held, patience).toBe(0)
})

test('one address may hold only its share of sockets; other addresses never notice', async () => {
  await attack(perAddress * 3, 'GET /api/health HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n')
  expect(await held()).toBeLessThanOrEqual(perAddress)
  expect(await probe()).toBe(true)
})

test('an address that let go of its sockets is served again', async () => {
  await attack(perAddress, '')
  for (const socket of sockets) socket.destroy()
  await expect.poll(held, patience).toBe(0)
  expect(await probe('127.0.0.1')).toBe(true)
})

test('a person is answered however long the work took', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}${slowWork.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await answer.json()).toEqual({ done: true })
})

test('the real limits are the measured ones', () => {
  expect(limits).toMatchObject({
    requestMs: 15_000,
    headersMs: 8_000,
    checkMs: 2_000,
    keepAliveMs: 5_000,
  })
})
