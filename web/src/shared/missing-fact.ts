import { masterFactLabels } from '@tidu/contracts/enterprise/labels'
import { keyIn } from '../lib/keys-of.ts'
import { useLabels } from '../lib/text.ts'
import { useFactNames } from './fact-names.ts'
import { masterWords } from './master-words.ts'

export interface MissingFact {
  factId: string
  year: number | null
}

/** The fields of the master record, which the list of gaps calls by their own names. */
const masterFields = {
  creditCode: 'credit_code',
  regionCode: 'region',
  industryCode: 'industry',
  foundedOn: 'founded_on',
} as const

/** What a gap of a file is about: `2025:revenue` is a figure of a year, `creditCode` the master record. */
export function missingFact(key: string): MissingFact {
  const [year, yearly] = key.split(':')
  if (yearly) return { factId: yearly, year: Number(year) }
  const field = keyIn(masterFields, key)
  return { factId: field ? masterFields[field] : key, year: null }
}

export function useMissingName(): (fact: MissingFact) => string {
  const { nameOf } = useFactNames()
  const masterWord = useLabels(masterWords)
  return ({ factId, year }) => {
    const master = keyIn(masterFactLabels, factId)
    const name = master ? masterWord(master) : nameOf(factId)
    return year === null ? name : `${name} ${year}`
  }
}
