import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { parseJson } from './parse-json.ts'

type Protection = Pick<Config, 'secureCookies' | 'requestsPerMinute' | 'uploadBytes'>

/** Headers, limits and parsers every answer and every request goes through. */
export async function protect(app: FastifyInstance, config: Protection): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // The component library writes its styles at run time.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Only true once the deployment speaks https; over http it would lock people out.
    strictTransportSecurity: config.secureCookies ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  })
  await app.register(rateLimit, {
    max: config.requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !isApi(request),
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error('too many requests'), {
        statusCode: 429,
        seconds: Math.max(1, Math.ceil(ttl / 1000)),
      }),
  })
  await app.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] })
  await app.register(cookie)
  await app.register(multipart, {
    limits: {
      fileSize: config.uploadBytes,
      files: 2,
      fields: 20,
      fieldSize: 256 * 1024,
      parts: 22,
    },
  })
  useStrictJson(app)
  app.addHook('onSend', async (request, reply) => {
    if (isApi(request)) reply.header('cache-control', 'no-store')
  })
}

/** By the endpoint that was found: its address may have been spelled otherwise (`/%61pi/…`). */
function isApi({ routeOptions, url }: FastifyRequest): boolean {
  return (routeOptions.url ?? url).startsWith('/api/')
}

/** JSON and multipart are all we read; Fastify's open text/plain parser goes. */
function useStrictJson(app: FastifyInstance): void {
  app.removeContentTypeParser(['text/plain', 'application/json'])
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const text = body.toString()
    try {
      done(null, text === '' ? undefined : parseJson(text))
    } catch (problem) {
      done(problem instanceof Error ? problem : new Error(String(problem)))
    }
  })
}
