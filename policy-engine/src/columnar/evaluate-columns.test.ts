import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../circuit/outcome-wires.ts'
import { toNumber } from '../exact.ts'
import { packSlots } from '../pack-rows/pack-row.ts'
import { scoreRange } from '../test-outcome.ts'
import { arbitraryStandard } from '../testing/arbitrary-standard.ts'
import { arbitraryValues } from '../testing/arbitrary-values.ts'
import { dictionary } from '../testing/dictionary.ts'
import { expected } from '../testing/expected.ts'
import { judgeByColumns } from '../testing/judge-by-columns.ts'
import { patience, runs } from '../testing/property-runs.ts'
import { compileTrace } from '../trace/compile-trace.ts'
import { readVerdict } from './read-verdicts.ts'

const cases = fc.tuple(
  arbitraryStandard,
  fc.array(arbitraryValues, { minLength: 1, maxLength: 20 }),
)

describe('the columnar back end', patience, () => {
  it('gives every outcome and score the interpreter gives, firms it cannot pack included', () => {
    fc.assert(
      fc.property(cases, ([read, rows]) => {
        const { verdicts } = judgeByColumns(read, rows)
        for (const [row, values] of rows.entries()) {
          const { outcome, criteria, score } = readVerdict(verdicts, row)
          expect({ outcome: codeOf(outcome), criteria: criteria.map(codeOf) }).toEqual(
            expected(read, values),
          )
          if (read.standard.scorecard.length === 0) continue
          const { low, high } = scoreRange(read.standard.scorecard, values)
          expect(score?.low).toBeCloseTo(toNumber(low), 9)
          expect(score?.high).toBeCloseTo(toNumber(high ?? low), 9)
        }
      }),
      runs,
    )
  })

  it('gives the scores and gaps of the trace', () => {
    fc.assert(
      fc.property(cases, ([read, rows]) => {
        const { layout, verdicts } = judgeByColumns(read, rows)
        const run = compileTrace(read, layout, dictionary)
        for (const [row, values] of rows.entries()) {
          const cells = packSlots(layout, values)
          if (!cells) continue
          const trace = run(cells)
          expect(verdicts.score?.low[row] ?? Number.NaN).toBe(trace.low)
          expect(verdicts.score?.high[row] ?? Number.NaN).toBe(trace.high)
          const gaps = verdicts.gaps?.map((column) => column[row] ?? -1) ?? []
          for (const [index, gap] of gaps.entries())
            expect(gap === trace.gap[index] || close(gap, trace.gap[index])).toBe(true)
        }
      }),
      runs,
    )
  })
})

function close(found: number, wanted = Number.NaN) {
  if (Number.isNaN(found) || Number.isNaN(wanted))
    return Number.isNaN(found) && Number.isNaN(wanted)
  return Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
}
