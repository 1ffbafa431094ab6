import type { FastifyInstance } from 'fastify'
import { openApi } from './openapi.ts'

export function serveOpenApi(app: FastifyInstance): void {
  const text = JSON.stringify(openApi())
  app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(text))
}
