import type { Grants } from '../grant.ts'
import { officialRoles } from '../roles.ts'

export const exchangeGrants = {
  'exchange.see': { act: 'read', roles: [...officialRoles, 'inspector'] },
  'exchange.import': { act: 'write', roles: officialRoles },
  'exchange.export': { act: 'read', roles: [...officialRoles, 'department-liaison', 'inspector'] },
} as const satisfies Grants
