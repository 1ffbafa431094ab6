import type { Role } from './roles.ts'

/**
 * One permission and who holds it. `act` tells what kind of act it allows: `review` is a decision
 * of an authority about a firm, which some roles may never hold (see `rolesBarredFromReview`).
 */
export interface Grant {
  readonly act: 'read' | 'write' | 'review' | 'administer'
  readonly roles: readonly Role[]
}

/** A module's permissions, `<module>.<word>` → grant. One file per module in `grants/`. */
export type Grants = Readonly<Record<`${string}.${string}`, Grant>>
