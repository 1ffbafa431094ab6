import { randomUUID } from 'node:crypto'
import { type Actor, roles, systemActor } from '@tidu/domain/access'
import { z } from 'zod'
import type { Context } from '../context.ts'

const actor = z.strictObject({
  kind: z.enum(['anonymous', 'account', 'api-key', 'system']),
  accountId: z.string().exactOptional(),
  sessionId: z.string().exactOptional(),
  apiKeyId: z.string().exactOptional(),
  name: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.string()),
  scope: z.strictObject({
    regionPaths: z.array(z.string()),
    enterpriseIds: z.array(z.string()),
  }),
  homePath: z.string(),
  delegationIds: z.array(z.string()),
})

/**
 * Who asked for a task, and in which request. The task works with the rights the person had when asking,
 * and the audit trail names the person and the request, not the machine.
 */
export const asker = z.strictObject({
  actor,
  requestId: z.string(),
  client: z.strictObject({ address: z.string(), userAgent: z.string() }),
})
export type Asker = z.infer<typeof asker>

export function askerOf({
  actor: { restriction: _, permissions, ...rest },
  requestId,
  client,
}: Pick<Context, 'actor' | 'requestId' | 'client'>): Asker {
  return {
    actor: {
      ...rest,
      permissions: [...permissions],
      scope: {
        regionPaths: [...rest.scope.regionPaths],
        enterpriseIds: [...rest.scope.enterpriseIds],
      },
      delegationIds: [...rest.delegationIds],
    },
    requestId,
    client,
  }
}

/** Asked by nobody but the clock. */
export function byClock(name: string): Asker {
  const client = { address: '', userAgent: 'job' }
  return askerOf({ actor: systemActor(name), requestId: `job-${randomUUID()}`, client })
}

export function actorOf({ actor: { permissions, ...rest } }: Asker): Actor {
  return { ...rest, permissions: new Set(permissions) }
}
