const secretName =
  /passw|secret|token|seed|cookie|authori[sz]ation|recovery|otp|api-?key$|^key$|^code$/i
/** Our own API keys, whatever they are called. */
const secretValue = /tidu_[A-Za-z0-9_-]{20,}/

export const withheld = '[withheld]'

/** A copy in which nothing named or shaped like a secret is left, at any depth. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return secretValue.test(value) ? withheld : value
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretName.test(name) ? withheld : withoutSecrets(item),
    ]),
  )
}
