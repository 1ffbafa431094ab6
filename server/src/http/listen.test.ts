import { createServer } from 'node:net'
import { fastify } from 'fastify'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'

const http = () => fastify()

test('a port that is taken is named, with another one to try', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    await expect(listen(http(), { host: '127.0.0.1', port })).rejects.toThrow(
      `端口 ${port} 已被占用`,
    )
  } finally {
    other.close()
  }
})

test('an address that is not of this machine is named', async () => {
  // TEST-NET-1, which no machine has (RFC 5737).
  await expect(listen(http(), { host: '192.0.2.1', port: 0 })).rejects.toThrow(
    '无法在 192.0.2.1 的 0 端口上监听',
  )
})

test('localhost is one listener, under the limits of the one server', async () => {
  const one = http()
  await listen(one, { host: 'localhost', port: 0 })
  expect(one.addresses()).toEqual([expect.objectContaining({ address: '127.0.0.1' })])
  await one.close()
})
