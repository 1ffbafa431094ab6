import { describe, expect, it } from 'vitest'
import { parseExact, toNumber, whole } from './exact.ts'
import { compareGap } from './gap.ts'
import type { Measure, Test } from './rule.ts'
import { slotKey } from './rule.ts'
import type { SlotValue } from './slot-value.ts'
import { testOutcome } from './test-outcome.ts'
import { dictionary } from './testing/dictionary.ts'

const at = (year: number) => ({ fact: 'money', year })

function sheet(amounts: readonly string[]): Map<string, SlotValue> {
  return new Map(
    amounts.map((amount, index) => {
      const value = parseExact(amount) ?? whole(0)
      return [slotKey(at(-1 - index)), { kind: 'number', range: { low: value, high: value } }]
    }),
  )
}

function growthOf5(measure: Measure): Test & { op: 'compare' } {
  return { op: 'compare', measure, operator: '>=', value: { n: 5n, d: 100n } }
}

describe('a gap', () => {
  const mean = growthOf5({ kind: 'mean-growth', of: [at(-1), at(-2), at(-3)] })

  it('is told in whole fen and closes the criterion where the exact amount never ends', () => {
    // 7.00 → 8.00 is a growth of one seventh, so the last year lacks an amount without end.
    const gap = compareGap(mean, sheet(['7.10', '8.00', '7.00']), dictionary, 2026)
    expect(gap).toMatchObject({ fact: 'money', year: 2025, by: 0.56, to: 7.66 })
    expect(testOutcome(mean, sheet(['7.66', '8.00', '7.00']))).toBe('met')
    expect(testOutcome(mean, sheet(['7.65', '8.00', '7.00']))).toBe('unmet')
  })

  it('is never nothing, however little lacks', () => {
    const line: Test & { op: 'compare' } = {
      op: 'compare',
      measure: { kind: 'slot', slot: at(-1) },
      operator: '>=',
      value: whole(15_000_000),
    }
    const gap = compareGap(line, sheet(['14999999.999999999999999999']), dictionary, 2026)
    expect(gap?.by).toBe(0.01)
  })
})

describe('a shown number', () => {
  it.each([
    ['12727272.73', 12_727_272.73],
    ['29999999.999999999', 30_000_000],
    ['-360000000.008', -360_000_000.008],
    ['0.000000000000000001', 1e-18],
    ['123456789012345678901234567890.12', 1.2345678901234568e29],
  ])('%s is the nearest double', (written, shown) => {
    expect(toNumber(parseExact(written) ?? whole(0))).toBe(shown)
  })

  it('of a share without end is the nearest double too', () => {
    expect(toNumber({ n: 2n, d: 3n })).toBe(2 / 3)
    expect(toNumber({ n: -1n, d: 7n })).toBe(-1 / 7)
  })
})
