import type { Grants } from '../grant.ts'
import { officialRoles } from '../roles.ts'

/** The administrator keeps the machine, not the firms' secrets: no business data (等保 8.1.4.2 d). */
export const enterpriseGrants = {
  'enterprise.see': {
    act: 'read',
    roles: [...officialRoles, 'department-liaison', 'specialist', 'inspector', 'enterprise'],
  },
  'enterprise.edit': { act: 'write', roles: [...officialRoles, 'enterprise'] },
  // What an authority states about a firm: titles, compliance, tags, which source counts, merging.
  'enterprise.resolve': { act: 'write', roles: officialRoles },
} as const satisfies Grants
