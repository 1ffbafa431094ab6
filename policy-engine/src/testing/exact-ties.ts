import { parseExact, zero } from '../exact.ts'
import type { ReadStandard } from '../read-standard.ts'
import type { SlotValues } from '../slot-value.ts'
import { cite, years } from './dictionary.ts'

function point(n: bigint, d: bigint) {
  const value = { n, d }
  return { kind: 'number' as const, range: { low: value, high: value } }
}

/** A yearly figure that grew by exactly five per cent twice, in whole 分, moved by some 分 in the last year. */
export function fivePerCentTwice(base: number, moved: number): SlotValues {
  const oldest = BigInt(base) * 400n
  const newest = (oldest * 441n) / 400n + BigInt(moved)
  return new Map([
    ['money@-1', point(newest, 100n)],
    ['money@-2', point((oldest * 105n) / 100n, 100n)],
    ['money@-3', point(oldest, 100n)],
  ])
}

const series = years.map((year) => ({ fact: 'money', year }))

/** Not below five per cent on average of two years. */
export const growth: ReadStandard = {
  standard: {
    standard: 'any',
    edition: 'e',
    title: '',
    filing: 'new',
    on: '2026-06-01',
    scorecard: [],
    root: {
      kind: 'criterion',
      id: 'growth',
      title: '',
      key: 'growth',
      cite,
      confidence: 'high',
      unit: '%',
      test: {
        op: 'compare',
        measure: { kind: 'mean-growth', of: series },
        operator: '>=',
        value: parseExact('0.05') ?? zero,
      },
    },
  },
  slots: series,
  problems: [],
}

/** 一元 to a hundred 万亿: every size at which a firm keeps books. */
export const bases = Array.from(
  { length: 10_000 },
  (_, index) => Math.floor(25 * 1.0025 ** index) + index,
)
