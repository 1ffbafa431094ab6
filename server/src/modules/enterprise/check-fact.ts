import { factProblemSentence } from '@tidu/contracts/policy/fact-problem'
import { type FactValue, refuse } from '@tidu/domain/enterprise'
import { checkValue, type FactProblem } from '@tidu/policy-engine/check-fact-sheet'
import type { FactDef, FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import { policyShelf } from '../policy/index.ts'
import { toShown } from './fact-value.ts'

interface Stated {
  factId: string
  year: number | null
  value: FactValue
}

function dictionary(): FactDictionary {
  return policyShelf().library.words.dictionary
}

/**
 * A fact that rules read is taken only as the dictionary has it: a share of 10, a place of 0 or a word no rule
 * knows would stand in the file and pass or fail a line by a slip. A figure below zero is left to the checks of
 * the file, which show it as a contradiction.
 */
export function checkFact({ factId, year, value }: Stated): void {
  const fact = dictionary().facts.get(factId)
  if (!fact || value === null) return
  const code = problemOf(fact, year, value)
  if (code === undefined || code === 'negative') return
  const sentence = factProblemSentence({ path: fact.name, code, given: toShown(value) })
  throw refuse.unfitFact(factId, sentence)
}

const shapes = {
  number: ['number', 'not-a-number'],
  'yes-no': ['yes-no', 'not-yes-no'],
  judgement: ['yes-no', 'not-yes-no'],
  choice: ['text', 'not-a-word'],
  date: ['text', 'not-a-date'],
  choices: ['list', 'not-a-list'],
} as const

function problemOf(
  fact: FactDef,
  year: number | null,
  value: NonNullable<FactValue>,
): FactProblem['code'] | 'year-missing' | 'year-unwanted' | undefined {
  if (fact.period === 'year' && year === null) return 'year-missing'
  if (fact.period === 'current' && year !== null) return 'year-unwanted'
  const [shape, otherShape] = shapes[fact.kind]
  return value.kind === shape ? checkValue(fact, toShown(value)) : otherShape
}

/** A title of a tier nobody knows would read as no title at all. */
export function checkTier(tier: string): void {
  if (dictionary().titleTiers.includes(tier)) return
  throw refuse.unfitFact(
    'tier',
    factProblemSentence({ path: '称号', code: 'unknown-word', given: tier }),
  )
}
