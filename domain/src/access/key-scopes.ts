import { isForKeys } from './make-actor.ts'
import { permissionsOf } from './permissions.ts'
import { refuse } from './refusals.ts'
import type { AccountRole } from './roles.ts'

export const longestKeyDays = 366

/** What the holder of a role may put into an API key. */
export function scopesForKeys(role: AccountRole): string[] {
  return [...permissionsOf(role)].filter(isForKeys).sort()
}

/** A key is a part of its owner, never more, and never for ever. */
export function checkKey(
  role: AccountRole,
  scopes: readonly string[],
  expiresAt: Date,
  now: Date,
): void {
  const allowed = scopesForKeys(role)
  const beyond = scopes.filter((scope) => !allowed.includes(scope))
  if (beyond.length > 0) throw refuse.keyScopeNotHeld(beyond)
  const days = (expiresAt.getTime() - now.getTime()) / 86_400_000
  if (days <= 0 || days > longestKeyDays) throw refuse.keyLifeWrong(longestKeyDays)
}
