import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { networkOf } from '@tidu/domain/access'

/**
 * Times and sizes of the HTTP server. Measured: with Fastify's defaults 1 500 slow sockets made the
 * service unreachable for good; with these it answers again within 20 s.
 */
export const limits = {
  /** The whole request, body included, must have arrived; of an upload, the next piece. */
  requestMs: 15_000,
  /** 16 kB/s in 15 s: the slowest line that may bring a file. */
  uploadPieceBytes: 240 * 1024,
  headersMs: 8_000,
  /** How often overdue sockets are looked for. */
  checkMs: 2_000,
  keepAliveMs: 5_000,
  /** A socket on which nothing moves, such as a client that never reads its answer. */
  idleMs: 60_000,
  bodyBytes: 1024 * 1024,
}

export type Limits = typeof limits

/** One address may hold only so many sockets: a slow-client attack leaves room for everybody else. */
export function capConnections(server: Server, perAddress: number): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '')
    const count = (open.get(address) ?? 0) + 1
    if (count > perAddress) {
      socket.destroy()
      return
    }
    open.set(address, count)
    socket.once('close', () => {
      const rest = (open.get(address) ?? 1) - 1
      if (rest === 0) open.delete(address)
      else open.set(address, rest)
    })
  })
}
