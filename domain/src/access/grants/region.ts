import type { Grants } from '../grant.ts'
import { roles } from '../roles.ts'

export const regionGrants = {
  'region.see': { act: 'read', roles },
  'region.edit': { act: 'administer', roles: ['administrator'] },
} as const satisfies Grants
