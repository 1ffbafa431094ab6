import { mayBeLent } from './make-actor.ts'
import { refuse } from './refusals.ts'
import type { RegionPath } from './region-path.ts'
import type { AccountRole } from './roles.ts'

/** 代办: for a time, one person's territory is in another's hands too. */
export interface DelegationPlan {
  readonly lenderId: string
  readonly lenderRole: AccountRole
  readonly lenderHomePath: RegionPath
  readonly borrowerId: string
  readonly borrowerRole: AccountRole
  readonly path: RegionPath
  readonly startsAt: Date
  readonly endsAt: Date
}

export const longestDelegationDays = 92

export function checkDelegation(plan: DelegationPlan, now: Date): void {
  if (plan.lenderId === plan.borrowerId) throw refuse.delegationToOneself()
  if (plan.endsAt <= plan.startsAt || plan.endsAt <= now)
    throw refuse.delegationOverBeforeItStarts()
  const days = (plan.endsAt.getTime() - plan.startsAt.getTime()) / 86_400_000
  if (days > longestDelegationDays) throw refuse.delegationTooLong(longestDelegationDays)
  const loan = {
    path: plan.path,
    lenderRole: plan.lenderRole,
    lenderHomePath: plan.lenderHomePath,
  }
  if (!mayBeLent(loan, plan.borrowerRole)) throw refuse.delegationBeyondLender()
}

export const delegationStates = ['planned', 'in-force', 'over'] as const

export type DelegationState = (typeof delegationStates)[number]

/** In force from the start instant up to, not including, the end. */
export function delegationState(
  times: { startsAt: Date; endsAt: Date; endedAt?: Date | undefined },
  now: Date,
): DelegationState {
  if (times.endedAt !== undefined || now >= times.endsAt) return 'over'
  return now < times.startsAt ? 'planned' : 'in-force'
}
