import type { RegionPath } from './region-path.ts'
import type { Role } from './roles.ts'

/** Which rows an actor can reach. Everything not named here does not exist for the actor. */
export interface Scope {
  /** Territories, each with all below it: the actor's own and those lent by delegation 代办. */
  readonly regionPaths: readonly RegionPath[]
  /** Firms the actor speaks for. */
  readonly enterpriseIds: readonly string[]
}

/** What a session must do before anything else is allowed. */
export type Restriction = 'change-password' | 'enrol-totp'

/** Who is asking, as one request sees it. Built anew for every request, so a change counts at once. */
export interface Actor {
  readonly kind: 'anonymous' | 'account' | 'api-key' | 'system'
  /** Account id; for an API key the id of its owner. Undefined for visitors and the system. */
  readonly accountId?: string
  readonly sessionId?: string
  readonly apiKeyId?: string
  readonly name: string
  readonly role: Role
  readonly permissions: ReadonlySet<string>
  readonly scope: Scope
  /** Where the actor belongs: the region of the account, without what was lent. */
  readonly homePath: RegionPath
  readonly restriction?: Restriction
  /** Delegations in force; each entry of the audit trail names them. */
  readonly delegationIds: readonly string[]
}

export const nothing: Scope = { regionPaths: [], enterpriseIds: [] }
