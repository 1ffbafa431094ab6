import type { Actor } from './actor.ts'
import { refuse } from './refusals.ts'
import { covers, type RegionPath, wholeInstallation } from './region-path.ts'
import { type AccountRole, officialRoles, reachOfRole } from './roles.ts'

export interface Account {
  readonly id: string
  readonly login: string
  readonly role: AccountRole
  readonly regionPath: RegionPath
  readonly enterpriseId?: string | undefined
  readonly validUntil?: string | undefined
  readonly disabledAt?: Date | undefined
}

export const accountStates = ['active', 'disabled', 'expired'] as const

export type AccountState = (typeof accountStates)[number]

/** An account is good through the last day of its term 任期. */
export function stateOf(
  account: Pick<Account, 'disabledAt' | 'validUntil'>,
  today: string,
): AccountState {
  if (account.disabledAt) return 'disabled'
  if (account.validUntil !== undefined && account.validUntil < today) return 'expired'
  return 'active'
}

export type AccountPlan = Pick<Account, 'role' | 'regionPath' | 'enterpriseId'>

/** Who may hold which account: territory inside the creator's own, a firm exactly for firm accounts. */
export function checkPlan(actor: Actor, plan: AccountPlan): void {
  if (!covers(actor.homePath, plan.regionPath)) throw refuse.unknownRegion()
  // Least privilege: only those who keep the installation stand above every province.
  if (officialRoles.some((role) => role === plan.role) && plan.regionPath === wholeInstallation)
    throw refuse.regionTooWide(plan.role)
  const needsFirm = reachOfRole[plan.role] === 'enterprise'
  if (needsFirm && plan.enterpriseId === undefined) throw refuse.enterpriseMissing()
  if (!needsFirm && plan.enterpriseId !== undefined) throw refuse.enterpriseNotForRole(plan.role)
}

/** Nobody locks, demotes or resets themselves through the administration of others. */
export function checkNotOneself(actor: Actor, accountId: string): void {
  if (actor.accountId === accountId) throw refuse.notOnOneself()
}

/** Login names: lower case Latin letters, digits, dot and hyphen; said aloud and typed without doubt. */
export const loginShape = /^[a-z][a-z0-9.-]{2,39}$/
