import type { Grants } from '../grant.ts'

export const upkeepGrants = {
  'upkeep.see': { act: 'read', roles: ['inspector', 'administrator'] },
  'upkeep.verify': { act: 'read', roles: ['inspector', 'administrator'] },
} as const satisfies Grants
