import type { Actor } from './actor.ts'
import type { Grant } from './grant.ts'
import { accessGrants } from './grants/access.ts'
import { auditGrants } from './grants/audit.ts'
import { enterpriseGrants } from './grants/enterprise.ts'
import { exchangeGrants } from './grants/exchange.ts'
import { policyGrants } from './grants/policy.ts'
import { regionGrants } from './grants/region.ts'
import { screeningGrants } from './grants/screening.ts'
import { upkeepGrants } from './grants/upkeep.ts'
import type { Role } from './roles.ts'

/**
 * The whole permission table. A module adds its list in `grants/<module>.ts` and one line here.
 * Nobody may do what is not granted.
 */
export const grants = {
  ...accessGrants,
  ...auditGrants,
  ...enterpriseGrants,
  ...exchangeGrants,
  ...policyGrants,
  ...regionGrants,
  ...screeningGrants,
  ...upkeepGrants,
} as const

export type GrantedPermission = keyof typeof grants

const table: ReadonlyMap<string, Grant> = new Map(Object.entries<Grant>(grants))

export const permissionNames: readonly string[] = [...table.keys()].sort()

const byRole = new Map<Role, ReadonlySet<string>>()

/** Everything a role may do. */
export function permissionsOf(role: Role): ReadonlySet<string> {
  const known = byRole.get(role)
  if (known) return known
  const held = new Set(
    [...table].filter(([, grant]) => grant.roles.includes(role)).map(([permission]) => permission),
  )
  byRole.set(role, held)
  return held
}

export function grantOf(permission: string): Grant | undefined {
  return table.get(permission)
}

/** The one permission a session keeps that must first change its password or enrol a second factor. */
const ownAccount = 'access.own-account'

/**
 * May this actor do this at all? Which rows is another question (`visibleTo`).
 * `public`: anyone. `session`: anyone signed in. Otherwise a granted permission; unknown means no.
 */
export function can(actor: Actor, permission: string): boolean {
  if (permission === 'public') return true
  if (actor.kind === 'system') return permission === 'session' || table.has(permission)
  if (actor.restriction) return permission === ownAccount && actor.permissions.has(permission)
  if (permission === 'session') return actor.kind !== 'anonymous'
  return table.has(permission) && actor.permissions.has(permission)
}
