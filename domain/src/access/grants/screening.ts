import type { Grants } from '../grant.ts'
import { officialRoles } from '../roles.ts'

export const screeningGrants = {
  'screening.see': { act: 'read', roles: [...officialRoles, 'department-liaison', 'inspector'] },
  'screening.run': { act: 'write', roles: officialRoles },
  /** Putting a firm on the shortlist is an act of the authority. */
  'screening.shortlist': { act: 'review', roles: officialRoles },
} as const satisfies Grants
