import { readableSecret } from './tokens.ts'

const hoursValid = 72

/** What an administrator hands over: random, known to them once, useless after three days. */
export function temporaryPassword(now: Date): { password: string; until: Date } {
  return { password: readableSecret(5), until: new Date(now.getTime() + hoursValid * 3_600_000) }
}
