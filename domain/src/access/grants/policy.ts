import type { Grants } from '../grant.ts'
import { roles } from '../roles.ts'

export const policyGrants = {
  'policy.see': { act: 'read', roles },
  /** The self-check 自测 needs no account. */
  'policy.evaluate': { act: 'read', roles },
} as const satisfies Grants
