import { Secret, TOTP } from 'otpauth'

const periodSeconds = 30
const shape = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const

export function newSeed(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator app reads from the QR code. */
export function factorUri(seed: string, login: string): string {
  return new TOTP({ ...shape, issuer: 'Tidu', label: login, secret: seed }).toString()
}

/**
 * The time step a code belongs to, when it is right, at most one step off, and newer than the last
 * one used: a code seen over a shoulder is worth nothing afterwards. Undefined: not accepted.
 */
export function acceptedStep(
  seed: string,
  code: string,
  now: Date,
  lastStep: number | null,
): number | undefined {
  const token = code.replaceAll(' ', '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = now.getTime()
  const offset = new TOTP({ ...shape, secret: seed }).validate({ token, timestamp, window: 1 })
  if (offset === null) return undefined
  const step = Math.floor(timestamp / 1000 / periodSeconds) + offset
  return lastStep !== null && step <= lastStep ? undefined : step
}
