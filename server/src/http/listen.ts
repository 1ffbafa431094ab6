import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** Listens and returns the actual port. Where the machine has no IPv6, `::` falls back to IPv4. */
export async function listen(
  http: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<number> {
  // Fastify opens a second listener for this name, of which our limits know nothing.
  const only = host === 'localhost' ? '127.0.0.1' : host
  try {
    await http.listen({ host: only, port })
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
    if (code === 'EADDRINUSE') throw taken(port, problem)
    if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND')
      throw notHere(host, port, problem)
    if (code !== 'EAFNOSUPPORT' || host !== '::') throw problem
    return listen(http, { host: '0.0.0.0', port })
  }
  const address = http.server.address()
  return typeof address === 'object' && address ? address.port : port
}

function taken(port: number, cause: unknown): Error {
  return new Error(
    `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口启动：PORT=${port + 1} npm start\nPort ${port} is taken. Stop the program that uses it, or start on another one: PORT=${port + 1} npm start`,
    { cause },
  )
}

/** Not an address of this machine, not a name, or a port that only root may take. */
function notHere(host: string, port: number, cause: unknown): Error {
  return new Error(
    `无法在 ${host} 的 ${port} 端口上监听，请检查 HOST 和 PORT。\nCannot listen on ${host}, port ${port}; check HOST and PORT.`,
    { cause },
  )
}
