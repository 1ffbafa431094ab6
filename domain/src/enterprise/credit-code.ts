import { foldWidth } from './fold-width.ts'

/** GB 32100-2015: the 31 signs, without I, O, S, V and Z. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = Array.from({ length: 17 }, (_, place) => power(3, place, 31))

export type CreditCodeProblem = 'empty' | 'length' | 'sign' | 'check-digit'

export type CreditCodeCheck =
  | { kind: 'credit-code'; code: string; repaired: boolean }
  /** 15-digit registration number 工商注册号 of before 2015: a firm, but not its code. */
  | { kind: 'legacy'; code: string; checkDigitHolds: boolean; repaired: boolean }
  | { kind: 'problem'; problem: CreditCodeProblem; given: string; expected?: string }

/** Reads a 统一社会信用代码 as people type it: full-width digits, spaces, small letters, dashes. */
export function checkCreditCode(given: string): CreditCodeCheck {
  const code = foldWidth(given)
    .toUpperCase()
    .replace(/[\s'`"._\u2018\u2019\u2010-\u2015-]/gu, '')
  const repaired = code !== given
  if (code === '') return { kind: 'problem', problem: 'empty', given }
  if (/^\d{15}$/.test(code)) {
    return { kind: 'legacy', code, checkDigitHolds: legacyDigit(code) === code[14], repaired }
  }
  if (code.length !== 18) return { kind: 'problem', problem: 'length', given }
  const expected = creditCodeDigit(code.slice(0, 17))
  if (expected === undefined || !signs.includes(code[17] ?? '')) {
    return { kind: 'problem', problem: 'sign', given }
  }
  if (expected !== code[17]) return { kind: 'problem', problem: 'check-digit', given, expected }
  return { kind: 'credit-code', code, repaired }
}

/** The 18th sign for the first 17; undefined when one of them is not in the alphabet. */
export function creditCodeDigit(first17: string): string | undefined {
  let sum = 0
  for (let place = 0; place < 17; place += 1) {
    const value = signs.indexOf(first17[place] ?? '?')
    const weight = weights[place]
    if (value < 0 || weight === undefined) return undefined
    sum += value * weight
  }
  return signs[(31 - (sum % 31)) % 31]
}

/** ISO 7064 MOD 11,10, as the registration numbers used it. */
function legacyDigit(code: string): string {
  let rest = 10
  for (const digit of code.slice(0, 14)) {
    const sum = (rest + Number(digit)) % 10
    rest = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - rest) % 10)
}

function power(ground: number, exponent: number, modulus: number): number {
  let result = 1
  for (let step = 0; step < exponent; step += 1) result = (result * ground) % modulus
  return result
}
