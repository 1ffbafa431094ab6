import type { PasswordProfile } from './password-profiles.ts'

export const passwordProblems = [
  'too-short',
  'too-long',
  'too-few-kinds',
  'holds-own-name',
  'breached',
  'used-before',
  'one-sign-repeated',
] as const

export type PasswordProblem = (typeof passwordProblems)[number]

export interface PasswordSurroundings {
  readonly login: string
  readonly isBreached: (lowerCase: string) => boolean
}

/** One spelling for one password, whatever keyboard produced it (ASVS 6.2: compare after NFKC). */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC')
}

/** Everything wrong with a new password at once. History is checked by the caller, who has the hashes. */
export function passwordFaults(
  typed: string,
  profile: PasswordProfile,
  { login, isBreached }: PasswordSurroundings,
): PasswordProblem[] {
  const password = normalisePassword(typed)
  const length = [...password].length
  const lower = password.toLowerCase()
  const faults: PasswordProblem[] = []
  if (length < profile.minimumLength) faults.push('too-short')
  if (length > profile.maximumLength) faults.push('too-long')
  if (kindsOfSign(password) < profile.kindsOfSign) faults.push('too-few-kinds')
  if (login.length >= 4 && lower.includes(login.toLowerCase())) faults.push('holds-own-name')
  if (new Set(lower).size <= 2) faults.push('one-sign-repeated')
  if (profile.refuseBreached && isBreached(lower)) faults.push('breached')
  return faults
}

/** Whether the profile asks for a new password today. */
export function isOverdue(changedAt: Date, now: Date, profile: PasswordProfile): boolean {
  if (profile.maximumAgeDays === undefined) return false
  return now.getTime() - changedAt.getTime() >= profile.maximumAgeDays * 86_400_000
}

function kindsOfSign(password: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]
  return kinds.filter((kind) => kind.test(password)).length
}
