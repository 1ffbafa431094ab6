import { fork } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isAlive } from './embedded/postmaster-state.ts'
import { type EmbeddedServer, openEmbedded } from './embedded.ts'

// Every test makes a cluster of its own, some two at once, beside whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

let dir: string
const opened: EmbeddedServer[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tidu-embedded-'))
  chmodSync(dir, 0o755)
})
afterEach(async () => {
  for (const server of opened.splice(0)) await server.release()
  rmSync(dir, { recursive: true, force: true })
})

async function open(at = dir): Promise<EmbeddedServer> {
  const server = await openEmbedded(at)
  opened.push(server)
  return server
}

/** Another process that opens the database and holds it. */
async function holdIn(at: string) {
  const holder = fork(join(import.meta.dirname, '..', 'testing', 'hold-embedded.ts'), [at])
  const pid = await new Promise<number>((resolve) => {
    holder.once('message', (message) => resolve(Number(message)))
  })
  return { holder, pid }
}

async function ask(server: EmbeddedServer, text: string): Promise<unknown[]> {
  const client = new pg.Client(server.address('postgres'))
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('runs with checksums and fsync, reachable only through a private socket', async () => {
  const server = await open()
  const rows = await ask(
    server,
    `select current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
            current_setting('full_page_writes') as pages, current_setting('listen_addresses') as tcp`,
  )
  expect(rows).toEqual([{ checksums: 'on', fsync: 'on', pages: 'on', tcp: '' }])
  expect(statSync(String(server.address('postgres').host)).mode & 0o777).toBe(0o700)
})

test('after kill -9 of everything, what was committed is there and a new server starts', async () => {
  const server = await open()
  await ask(server, "create table kept (value text); insert into kept values ('acknowledged')")
  process.kill(server.pid, 'SIGKILL')
  const again = await open()
  expect(again.pid).not.toBe(server.pid)
  expect(await ask(again, 'select value from kept')).toEqual([{ value: 'acknowledged' }])
})

test('after kill -9 of the product alone, the next start attaches to the server left behind', async () => {
  const { holder, pid } = await holdIn(dir)
  holder.kill('SIGKILL')
  expect((await open()).pid).toBe(pid)
})

test('stops with the last process that uses it, not before', async () => {
  const first = await open()
  const second = await open()
  expect(second.pid).toBe(first.pid)
  await first.release()
  expect(await ask(second, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.release()
  expect(isAlive(second.pid)).toBe(false)
})

test('a stale pid file of another program does not stop the start', async () => {
  const server = await open()
  const file = join(dir, 'pg', 'postmaster.pid')
  const lines = readFileSync(file, 'utf8').split('\n')
  await server.release()
  // The pid now belongs to somebody else: this test.
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'))
  expect((await open()).pid).not.toBe(process.pid)
})

test('a long path gets a short socket folder', async () => {
  const server = await open(join(dir, '很长的目录名'.repeat(10)))
  const { host } = server.address('postgres')
  expect(String(host).startsWith(dir)).toBe(false)
  expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
  await server.release()
  rmSync(String(host), { recursive: true })
})

test('two first starts at the same moment share one server', async () => {
  const [first, second] = await Promise.all([holdIn(dir), holdIn(dir)])
  expect(first.pid).toBe(second.pid)
  first.holder.kill('SIGKILL')
  second.holder.kill('SIGKILL')
  expect((await open()).pid).toBe(first.pid)
  expect(readdirSync(dir).filter((name) => name.includes('init'))).toEqual([])
})
