import { type Actor, nothing, type Restriction, type Scope } from './actor.ts'
import { grantOf, permissionsOf } from './permissions.ts'
import { covers, type RegionPath, wholeInstallation, widest } from './region-path.ts'
import { type AccountRole, reachOfRole } from './roles.ts'

/** A delegation as the borrower's request meets it. */
export interface LentScope {
  readonly id: string
  readonly path: RegionPath
  readonly lenderRole: AccountRole
  readonly lenderHomePath: RegionPath
}

export interface Holder {
  readonly accountId: string
  readonly name: string
  readonly role: AccountRole
  readonly homePath: RegionPath
  readonly enterpriseId?: string | undefined
  readonly restriction?: Restriction | undefined
}

/** A visitor without an account: what the role `public` may do, and no rows. */
export const anonymous: Actor = {
  kind: 'anonymous',
  name: '',
  role: 'public',
  permissions: permissionsOf('public'),
  scope: nothing,
  homePath: '',
  delegationIds: [],
}

/** The installation itself: jobs, the local command line, the demo loader. Never reached by a request. */
export function systemActor(name: string): Actor {
  return {
    kind: 'system',
    name,
    role: 'administrator',
    permissions: new Set(),
    scope: { regionPaths: [wholeInstallation], enterpriseIds: [] },
    homePath: wholeInstallation,
    delegationIds: [],
  }
}

/** A signed-in person. Lent scopes count only while the lender could still lend them. */
export function accountActor(holder: Holder, sessionId: string, lent: readonly LentScope[]): Actor {
  const usable = lent.filter((loan) => mayBeLent(loan, holder.role))
  return {
    kind: 'account',
    accountId: holder.accountId,
    sessionId,
    name: holder.name,
    role: holder.role,
    permissions: permissionsOf(holder.role),
    scope: scopeOf(holder, usable),
    homePath: holder.homePath,
    ...(holder.restriction ? { restriction: holder.restriction } : {}),
    delegationIds: usable.map((loan) => loan.id),
  }
}

/** An API key: its scopes, as far as the owner still holds them. Keys never use lent territory. */
export function apiKeyActor(holder: Holder, apiKeyId: string, scopes: readonly string[]): Actor {
  const held = permissionsOf(holder.role)
  return {
    kind: 'api-key',
    accountId: holder.accountId,
    apiKeyId,
    name: holder.name,
    role: holder.role,
    permissions: new Set(scopes.filter((scope) => held.has(scope) && isForKeys(scope))),
    scope: scopeOf(holder, []),
    homePath: holder.homePath,
    ...(holder.restriction ? { restriction: holder.restriction } : {}),
    delegationIds: [],
  }
}

/** A key reads, or does a module's work; it never changes who may do what, nor its owner's login. */
export function isForKeys(permission: string): boolean {
  return grantOf(permission)?.act === 'read' || !permission.startsWith('access.')
}

/**
 * Nobody lends what they do not hold: the territory lies in the lender's own, and the borrower's
 * role may do nothing there that the lender may not.
 */
export function mayBeLent(loan: Omit<LentScope, 'id'>, borrower: AccountRole): boolean {
  const lenders = permissionsOf(loan.lenderRole)
  return (
    reachOfRole[loan.lenderRole] === 'region' &&
    reachOfRole[borrower] === 'region' &&
    covers(loan.lenderHomePath, loan.path) &&
    [...permissionsOf(borrower)].every((permission) => lenders.has(permission))
  )
}

function scopeOf(holder: Holder, lent: readonly LentScope[]): Scope {
  switch (reachOfRole[holder.role]) {
    case 'region':
      return {
        regionPaths: widest([holder.homePath, ...lent.map((loan) => loan.path)]),
        enterpriseIds: [],
      }
    case 'enterprise':
      return { regionPaths: [], enterpriseIds: holder.enterpriseId ? [holder.enterpriseId] : [] }
    case 'consent':
      return nothing
  }
}

/** Whether a row of this territory (and firm, if it belongs to one) exists for the actor. */
export function sees(
  { scope }: Actor,
  row: { regionPath: RegionPath; enterpriseId?: string | undefined },
): boolean {
  return (
    scope.regionPaths.some((path) => covers(path, row.regionPath)) ||
    (row.enterpriseId !== undefined && scope.enterpriseIds.includes(row.enterpriseId))
  )
}
