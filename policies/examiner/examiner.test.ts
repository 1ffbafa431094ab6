import { checkFactSheet } from '@tidu/policy-engine/check-fact-sheet'
import { evaluate } from '@tidu/policy-engine/evaluate'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadPacks } from '../load-packs.ts'
import { compare } from './testing/compare.ts'
import { examined } from './testing/examine.ts'
import { randomCase } from './testing/random-sheet.ts'

/** The seed is fixed: a red run must be red again. */
const firms = { numRuns: 1000, seed: 20_261_122 }

const library = openLibrary(loadPacks())

it('the product says of every firm what an examiner reads from the texts', () => {
  const seen = new Set<string>()
  const firm = fc.property(randomCase(), ({ on, review, sheet: given }) => {
    const filing = review ? 'review' : 'new'
    const { sheet, problems } = checkFactSheet(given, library.words.dictionary)
    expect(problems).toEqual([])
    for (const { standard, edition, regions, examine } of examined) {
      const rules = library.find({ standard, filing, on, edition, regions })
      if (!rules || !sheet) throw new Error(`no rules for ${standard} ${edition} on ${on}`)
      const finding = examine({ sheet: given, on, review })
      seen.add(`${standard} ${edition} ${finding.outcome}`)
      const apart = compare(evaluate(sheet, rules, library.words), finding)
      if (apart.length > 0)
        throw new Error(`${standard} ${edition} ${filing} ${on}\n${apart.join('\n')}`)
    }
  })
  fc.assert(firm, firms)
  for (const { standard, edition } of examined)
    for (const outcome of ['met', 'unmet', 'unknown'])
      expect(seen).toContain(`${standard} ${edition} ${outcome}`)
}, 60_000)
