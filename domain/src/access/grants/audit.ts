import type { Grants } from '../grant.ts'

export const auditGrants = {
  'audit.see': { act: 'read', roles: ['inspector', 'administrator'] },
  'audit.verify': { act: 'read', roles: ['inspector', 'administrator'] },
} as const satisfies Grants
