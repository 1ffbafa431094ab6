import { creditCodeDigit } from '@tidu/domain/enterprise'

let counter = Math.floor(Date.now() % 1e8)

/** A code with a right check digit that no earlier run on this machine used. */
export function nextCreditCode(): string {
  counter += 1
  const body = `91532501${String(counter).padStart(9, '0')}`
  return `${body}${creditCodeDigit(body)}`
}
