import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { send } from './error-response.ts'

export const builtWeb = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Serves the built pages; every other address that is not the API is a page of the web app. */
export async function serveWeb(app: FastifyInstance, root = builtWeb): Promise<void> {
  const built = existsSync(`${root}/index.html`)
  if (built) {
    await app.register(staticFiles, {
      root,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Vite puts a content hash into every name under assets/; the page itself must stay fresh.
        const forever = path.includes('/assets/')
        reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request.method, request.url)) {
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    }
    return send(request, reply, { status: 404, code: 'request.unknown-path' })
  })
}

/** The web app's own addresses have no file ending; a missing script or picture stays missing. */
function isPage(method: string, url: string): boolean {
  const path = url.split('?')[0] ?? ''
  const isFile = (path.split('/').at(-1) ?? '').includes('.')
  return (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/') && !isFile
}
