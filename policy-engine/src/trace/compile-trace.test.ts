import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerStandard } from '../circuit/lower-standard.ts'
import { toNumber } from '../exact.ts'
import { exactGap, slotsOf } from '../gap.ts'
import { layOut } from '../pack-rows/layout.ts'
import { packSlots } from '../pack-rows/pack-row.ts'
import type { ReadStandard } from '../read-standard.ts'
import { slotKey, type Test } from '../rule.ts'
import type { SlotValues } from '../slot-value.ts'
import { measured, scoreRange, testOutcome } from '../test-outcome.ts'
import { arbitraryStandard } from '../testing/arbitrary-standard.ts'
import { arbitraryValues } from '../testing/arbitrary-values.ts'
import { dictionary } from '../testing/dictionary.ts'
import { expected } from '../testing/expected.ts'
import { patience, runs } from '../testing/property-runs.ts'
import { type CompileOptions, compileTrace } from './compile-trace.ts'

const cases = fc.tuple(arbitraryStandard, fc.array(arbitraryValues, { minLength: 1, maxLength: 8 }))
const ways: NonNullable<CompileOptions['by']>[] = ['generated', 'loop']

function forEachRow(
  read: ReadStandard,
  rows: readonly SlotValues[],
  by: CompileOptions['by'],
  check: (row: SlotValues, trace: ReturnType<ReturnType<typeof compileTrace>>) => void,
) {
  const layout = layOut([read], dictionary)
  const run = compileTrace(read, layout, dictionary, by && { by })
  for (const row of rows) {
    const cells = packSlots(layout, row)
    if (cells) check(row, run(cells))
  }
}

describe.each(ways)('the trace back end, %s', patience, (by) => {
  it('gives every outcome the interpreter gives', () => {
    fc.assert(
      fc.property(cases, ([read, rows]) => {
        forEachRow(read, rows, by, (row, { outcome, criteria }) =>
          expect({ outcome, criteria }).toEqual(expected(read, row)),
        )
      }),
      runs,
    )
  })

  it('scores within the same ends', () => {
    fc.assert(
      fc.property(cases, ([read, rows]) => {
        fc.pre(read.standard.scorecard.length > 0)
        forEachRow(read, rows, by, (row, { low, high }) => {
          const range = scoreRange(read.standard.scorecard, row)
          expect(low).toBeCloseTo(toNumber(range.low), 9)
          expect(high).toBeCloseTo(toNumber(range.high ?? range.low), 9)
        })
      }),
      runs,
    )
  })

  it('shows the actual figure and the gap of the explanation', () => {
    fc.assert(
      fc.property(cases, ([read, rows]) => {
        const layout = layOut([read], dictionary)
        const { figures } = lowerStandard(read, layout, dictionary)
        forEachRow(read, rows, by, (row, { actual, gap }) => {
          for (const [index, { test }] of figures.entries()) {
            expectClose(actual[index], actualOf(test, row))
            const unmet = testOutcome(test, row) === 'unmet'
            const wanted = unmet ? exactGap(test, row, dictionary) : undefined
            // The last year of a mean growth is worked out in doubles: a whole count may be one piece off.
            const whole = wanted?.fact?.scale === 0
            const piece = whole && test.measure.kind === 'mean-growth' ? 1 : 0
            expectClose(
              gap[index],
              wanted && toNumber(wanted.by),
              piece + 1e-13 * largestIn(test, row),
            )
          }
        })
      }),
      runs,
    )
  })
})

function actualOf(test: Test & { op: 'compare' }, row: SlotValues): number | undefined {
  const { measure, value } = test
  const { range } = measured(measure, value, row)
  if (!range) return undefined
  return measure.kind === 'compound-growth'
    ? toNumber(range.low) ** (1 / measure.years) - 1
    : toNumber(range.low)
}

/** A small gap between large figures keeps only the digits that their doubles leave. */
function largestIn(test: Test, row: SlotValues): number {
  const sizes = slotsOf(test).map((slot) => {
    const value = row.get(slotKey(slot))
    return value?.kind === 'number' && value.range ? Math.abs(toNumber(value.range.low)) : 0
  })
  return Math.max(0, ...sizes)
}

/** Shown numbers are doubles: they agree to nine digits. */
function expectClose(found: number | undefined, wanted: number | undefined, loose = 0) {
  if (wanted === undefined) expect(found).toBeNaN()
  else
    expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
      loose + 1e-9 + Math.abs(wanted) * 1e-9,
    )
}
