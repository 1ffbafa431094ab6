import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 bits; what is handed out is never stored, only its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A fast hash is enough: the input has 256 random bits, there is nothing to guess. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

// Without letters and digits that are mistaken for each other when read aloud or from paper.
const plainSigns = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Random text in groups of four, for people to copy: `k7mq-3fhx-…`. */
export function readableSecret(groups: number): string {
  const sign = () => plainSigns.charAt(randomInt(plainSigns.length))
  const group = () => Array.from({ length: 4 }, sign).join('')
  return Array.from({ length: groups }, group).join('-')
}
