import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowerStandard } from '../circuit/lower-standard.ts'
import { interpret, listCriteria } from '../interpret.ts'
import { missingFor } from '../open-facts.ts'
import { layOut } from '../pack-rows/layout.ts'
import { packSlots } from '../pack-rows/pack-row.ts'
import { arbitraryStandard } from '../testing/arbitrary-standard.ts'
import { arbitraryValues } from '../testing/arbitrary-values.ts'
import { dictionary } from '../testing/dictionary.ts'
import { patience, runs } from '../testing/property-runs.ts'
import { compileTrace, programFor } from './compile-trace.ts'
import { traceReader } from './read-trace.ts'

describe('a trace read as an explanation', patience, () => {
  it('names the outcomes, and the facts an unknown criterion lacks, as the interpreter does', () => {
    fc.assert(
      fc.property(arbitraryStandard, arbitraryValues, (read, values) => {
        const { standard } = read
        const layout = layOut([read], dictionary)
        const cells = packSlots(layout, values)
        fc.pre(cells !== undefined)
        const plan = lowerStandard(read, layout, dictionary)
        const reader = traceReader(
          read,
          programFor(read, plan, layout, dictionary),
          layout,
          dictionary,
        )
        const wanted = listCriteria(interpret(standard.root, values)).map(
          ({ criterion, outcome }) => ({
            id: criterion.id,
            outcome,
            missing: missingFor(criterion, outcome, values, standard.on),
          }),
        )
        const found = reader(compileTrace(read, layout, dictionary)(cells)).map(
          ({ id, outcome, missing }) => ({
            id,
            outcome,
            missing: missing.map(({ fact, year }) =>
              year === undefined ? { fact } : { fact, year: 2026 + year },
            ),
          }),
        )
        expect(found).toEqual(wanted)
      }),
      runs,
    )
  })
})
