import { definitionFor } from '@tidu/policy-engine/fact-dictionary'
import { readStandard } from '@tidu/policy-engine/read-standard'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { describeTest } from './describe-test.ts'
import { policyShelf } from './policy-shelf.ts'
import { findFile, ruleLines, standardLine } from './standard-lines.ts'

interface Input {
  standard: string
  edition: string
  filing: Filing
  on?: string | undefined
  region?: string | undefined
}

/** One edition as a page: its criteria in words beside their clauses, its scorecard, the facts it reads. */
export async function showStandard({ today }: Context, input: Input) {
  const file = findFile(input.standard, input.edition, input.region)
  const { dictionary } = policyShelf().library.words
  const on = input.on ?? (today < file.from ? file.from : today)
  const { standard, slots } = readStandard(file.source, { dictionary, filing: input.filing, on })
  const facts = [...new Set(slots.map(({ fact }) => fact))].flatMap((id) => {
    const fact = dictionary.facts.get(id)
    if (!fact) return []
    const { name, unit } = fact
    return [{ id, name, unit, definition: definitionFor(fact, file.edition).text }]
  })
  return {
    line: standardLine(file),
    filing: input.filing,
    on,
    rules: ruleLines(standard.root),
    indicators: standard.scorecard.map(({ rows, ...indicator }) => ({
      ...indicator,
      rows: rows.map(({ when, points }) => ({ when: describeTest(when, dictionary), points })),
    })),
    facts,
  }
}
