import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '@tidu/domain/access'

// OWASP's argon2id floor: 19 MiB, two passes, one lane. The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), cost)
}

let stranger: Promise<string> | undefined

/** Takes the same time whether the account exists or not: without a hash a stranger's is tried. */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  stranger ??= hashPassword('nobody has this password')
  const matches = await verify(stored ?? (await stranger), normalisePassword(password))
  return matches && stored !== undefined
}
