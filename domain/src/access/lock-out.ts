/** Failures free of delay, then a delay that doubles with each further failure up to a ceiling. */
export interface LockOutRule {
  readonly freeFailures: number
  readonly firstDelayMinutes: number
  readonly ceilingMinutes: number
  /** Quiet time after which failures are forgotten. */
  readonly forgetAfterMinutes: number
}

/** Per login name, known or not: at most a dozen guesses a day. */
export const lockOutPerLogin: LockOutRule = {
  freeFailures: 4,
  firstDelayMinutes: 15,
  ceilingMinutes: 12 * 60,
  forgetAfterMinutes: 24 * 60,
}

/** Per network address: wider, since a whole office may share one. */
export const lockOutPerAddress: LockOutRule = {
  freeFailures: 29,
  firstDelayMinutes: 1,
  ceilingMinutes: 60,
  forgetAfterMinutes: 60,
}

export interface Attempts {
  readonly failures: number
  readonly lastFailedAt: Date
  readonly blockedUntil?: Date | undefined
}

export function isBlocked(attempts: Attempts | undefined, now: Date): boolean {
  return attempts?.blockedUntil !== undefined && now < attempts.blockedUntil
}

/** What failed last before this instant counts for no name and no address any more. */
export function forgottenBefore(now: Date): Date {
  const minutes = [lockOutPerLogin, lockOutPerAddress].map((rule) =>
    Math.max(rule.forgetAfterMinutes, rule.ceilingMinutes),
  )
  return new Date(now.getTime() - Math.max(...minutes) * 60_000)
}

/** The count after one more failure. */
export function afterFailure(before: Attempts | undefined, now: Date, rule: LockOutRule): Attempts {
  const stale =
    before === undefined ||
    now.getTime() - before.lastFailedAt.getTime() > rule.forgetAfterMinutes * 60_000
  const failures = (stale ? 0 : before.failures) + 1
  const minutes = delayMinutes(failures, rule)
  return {
    failures,
    lastFailedAt: now,
    ...(minutes > 0 ? { blockedUntil: new Date(now.getTime() + minutes * 60_000) } : {}),
  }
}

export function delayMinutes(failures: number, rule: LockOutRule): number {
  const beyond = failures - rule.freeFailures
  if (beyond <= 0) return 0
  // 2 ** 30 minutes is far above any ceiling; the cap keeps the power finite.
  return Math.min(rule.ceilingMinutes, rule.firstDelayMinutes * 2 ** Math.min(beyond - 1, 30))
}
