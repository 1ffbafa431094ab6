import { runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, creditCodeDigit } from './index.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The standard's own formula, written down once more and tried for every sign. */
function bruteForceDigit(first17: string): string {
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
  const sum = weights.reduce(
    (all, weight, at) => all + weight * alphabet.indexOf(first17.charAt(at)),
    0,
  )
  for (let value = 0; value < 31; value += 1) {
    if ((sum + value) % 31 === 0) return alphabet.charAt(value)
  }
  throw new Error('no sign fits')
}

const first17 = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((signs) => signs.join(''))

describe('unified social credit code 统一社会信用代码', () => {
  it('has the check digit of GB 32100 for every body', () => {
    fc.assert(
      fc.property(first17, (body) => creditCodeDigit(body) === bruteForceDigit(body)),
      runs,
    )
  })

  it('refuses every other check digit and says which one was expected', () => {
    fc.assert(
      fc.property(first17, fc.constantFrom(...alphabet), (body, sign) => {
        const checked = checkCreditCode(body + sign)
        const right = bruteForceDigit(body)
        return sign === right
          ? checked.kind === 'credit-code'
          : checked.kind === 'problem' &&
              checked.problem === 'check-digit' &&
              checked.expected === right
      }),
      runs,
    )
  })

  it('notices every single wrong sign and every swap of neighbours', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...alphabet), (body, at, sign) => {
        const code = body + bruteForceDigit(body)
        const typo = code.slice(0, at) + sign + code.slice(at + 1)
        const swap = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        const isRight = (text: string) => checkCreditCode(text).kind === 'credit-code'
        return isRight(typo) === (typo === code) && isRight(swap) === (swap === code)
      }),
      runs,
    )
  })

  it('reads what people type: full width, spaces, dashes, small letters', () => {
    const code = `91532501MA6K1TEST`.replace(/[SO]/g, '5').slice(0, 17)
    const right = code + bruteForceDigit(code)
    const typed = ` ${right.slice(0, 8).toLowerCase()} - ${right.slice(8)}`
    const wide = typed.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(checkCreditCode(wide)).toEqual({ kind: 'credit-code', code: right, repaired: true })
  })

  it('knows a 15-digit registration number of before 2015 as such', () => {
    expect(checkCreditCode('110108000000016')).toMatchObject({ kind: 'legacy' })
    const good = [...'0123456789'].filter((digit) => {
      const checked = checkCreditCode(`11010800000001${digit}`)
      return checked.kind === 'legacy' && checked.checkDigitHolds
    })
    expect(good).toHaveLength(1)
  })

  it('names what is wrong', () => {
    expect(checkCreditCode('  ')).toMatchObject({ problem: 'empty' })
    expect(checkCreditCode('9153250')).toMatchObject({ problem: 'length' })
    expect(checkCreditCode('91532501MA6K1OOOO0')).toMatchObject({ problem: 'sign' })
  })
})
