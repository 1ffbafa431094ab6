import { expect, test } from 'vitest'
import { upperBound95 } from './upper-bound.ts'

test.each([
  // The rule of three, and tabulated one-sided Clopper–Pearson limits.
  [1, 0, 0.95],
  [10, 0, 0.2589],
  [50, 0, 0.0582],
  [1_000, 0, 0.00299],
  [10_000, 0, 0.0003],
  [10, 1, 0.3942],
  [20, 2, 0.2826],
  [100, 5, 0.1023],
])('%i trials with %i failures leave a rate of at most %f', (trials, failures, bound) => {
  expect(upperBound95(trials, failures)).toBeCloseTo(bound, trials >= 1_000 ? 5 : 3)
})

test('without a trial, or when every one failed, nothing is promised', () => {
  expect(upperBound95(0, 0)).toBe(1)
  expect(upperBound95(7, 7)).toBe(1)
})
