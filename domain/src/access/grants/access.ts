import type { Grants } from '../grant.ts'
import { accountRoles, officialRoles } from '../roles.ts'

export const accessGrants = {
  /** One's own password, second factor, sessions; held by restricted sessions too. */
  'access.own-account': { act: 'write', roles: accountRoles },
  'access.own-keys': { act: 'write', roles: accountRoles },
  'access.delegate': { act: 'write', roles: [...officialRoles, 'administrator'] },
  'access.see-matrix': { act: 'read', roles: [...officialRoles, 'inspector', 'administrator'] },
  'access.see-accounts': { act: 'read', roles: ['inspector', 'administrator'] },
  'access.manage-accounts': { act: 'administer', roles: ['administrator'] },
  'access.manage-settings': { act: 'administer', roles: ['administrator'] },
} as const satisfies Grants
