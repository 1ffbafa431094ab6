import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Limits } from './limits.ts'

interface Arrival {
  request: IncomingMessage
  response: ServerResponse
  /** The time runs from here. */
  since: number
  /** An upload: what its socket had brought by then, and up to what more buys more time. */
  pieces?: { from: number; upTo: number }
}

const arrivals = new WeakMap<IncomingMessage, Arrival>()

/**
 * A request must have arrived `requestMs` after it could have begun. Node has one such time for all
 * requests, but an honest workbook on a slow line takes minutes: after `allowUpload` the time starts
 * anew with every piece that came. All else that is late, and an upload that trickles, is cut.
 */
export function cutOverdue(server: Server, bounds: Limits): void {
  const arriving = new Set<Arrival>()
  const free = new WeakMap<Socket, number>()
  server.on('connection', (socket: Socket) => free.set(socket, performance.now()))
  server.prependListener('request', (request, response) => {
    const { socket } = request
    const arrival = { request, response, since: free.get(socket) ?? performance.now() }
    arrivals.set(request, arrival)
    arriving.add(arrival)
    // The next request on this socket cannot begin before this one is answered.
    response.once('close', () => free.set(socket, performance.now()))
  })
  // Node would answer these itself and go on reading a body that nobody here knows of.
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, { connection: 'close' }).end()
  })
  const look = () => {
    for (const arrival of arriving) {
      const { request } = arrival
      if (request.complete || request.socket.destroyed) arriving.delete(arrival)
      else if (isOverdue(arrival, bounds)) cut(server, arrival)
    }
  }
  server.once('listening', () => {
    const timer = setInterval(look, bounds.checkMs).unref()
    server.once('close', () => clearInterval(timer))
  })
}

/** For people who may send a file: its `bytes` may take as long as they make progress. */
export function allowUpload(request: IncomingMessage, bytes: number): void {
  const arrival = arrivals.get(request)
  if (arrival) startAnew(arrival, request.socket.bytesRead + bytes)
}

/** The longest an upload may take, at the lowest rate: Node's own limit, for whatever is missed here. */
export function longestUploadMs({ requestMs, uploadPieceBytes }: Limits, bytes: number): number {
  return requestMs * (2 + Math.ceil(bytes / uploadPieceBytes))
}

function startAnew(arrival: Arrival, upTo: number): void {
  arrival.since = performance.now()
  arrival.pieces = { from: arrival.request.socket.bytesRead, upTo }
}

function isOverdue(arrival: Arrival, { requestMs, uploadPieceBytes }: Limits): boolean {
  const { pieces, request, response } = arrival
  const { bytesRead } = request.socket
  // Once answered, a file is refused; what still comes of it buys nothing.
  const isWanted = pieces !== undefined && bytesRead <= pieces.upTo && !response.writableEnded
  if (isWanted && bytesRead - pieces.from >= uploadPieceBytes) startAnew(arrival, pieces.upTo)
  return performance.now() - arrival.since > requestMs
}

function cut(server: Server, { request: { socket }, response }: Arrival): void {
  if (response.headersSent) socket.destroy()
  else server.emit('clientError', new Overdue(), socket)
}

/** Answered as Node's own time limit is. */
class Overdue extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT'
}
