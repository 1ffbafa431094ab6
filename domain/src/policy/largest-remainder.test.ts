import { runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder, largestRemainderAtLeastOne } from './largest-remainder.ts'

const weights = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 40 })

describe('largest remainder', () => {
  it('never loses or invents a unit, and stays within one of the exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), weights, (total, shares) => {
        const sum = shares.reduce((left, right) => left + right, 0)
        const parts = largestRemainder(total, shares)
        const given = parts.reduce((left, right) => left + right, 0)
        expect(given).toBe(sum === 0 ? 0 : total)
        for (const [index, share] of shares.entries()) {
          if (sum > 0) expect(Math.abs((parts[index] ?? 0) - (total * share) / sum)).toBeLessThan(1)
        }
      }),
      runs,
    )
  })

  it('gives at least one to everyone with a weight whenever there is enough, and nothing without', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), weights, (total, shares) => {
        const parts = largestRemainderAtLeastOne(total, shares)
        const wanting = shares.filter((share) => share > 0).length
        const sum = parts.reduce((left, right) => left + right, 0)
        expect(sum).toBe(wanting === 0 ? 0 : total)
        for (const [index, share] of shares.entries()) {
          if (share === 0) expect(parts[index]).toBe(0)
          else if (total >= wanting) expect(parts[index]).toBeGreaterThanOrEqual(1)
        }
      }),
      runs,
    )
  })

  it('breaks ties toward the later years when asked', () => {
    expect(largestRemainder(1, [1, 1, 1], 'later')).toEqual([0, 0, 1])
    expect(largestRemainder(1, [1, 1, 1])).toEqual([1, 0, 0])
  })
})
