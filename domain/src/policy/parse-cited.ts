import { type Citation, confidences } from './document.ts'
import type { Report } from './problem.ts'
import type { Fields } from './read-fields.ts'
import { type Cited, operators, type TierId, tierIds } from './region-profile.ts'

const longestQuote = 20

/** The reader of one period: cites of its own plan need not repeat the document. */
export type PeriodReader = {
  cite(fields: Fields): Citation
  cited(fields: Fields, id: string): Cited
  tier(fields: Fields): TierId
  operator(fields: Fields): (typeof operators)[number]
}

export function readPeriodsOf(document: string, report: Report): PeriodReader {
  const cite = (fields: Fields): Citation => {
    const source = fields.child('cite')
    const quote = source.optionalText('quote')
    if (quote !== undefined && [...quote].length > longestQuote) {
      report('quote-too-long', `${source.at}.quote`, { length: String([...quote].length) })
    }
    const citation = {
      document: source.optionalText('document') ?? document,
      clause: source.text('clause'),
      confidence: source.oneOf('confidence', confidences),
      ...(quote === undefined ? {} : { quote }),
    }
    source.done()
    return citation
  }
  return {
    cite,
    cited: (fields, id) => {
      const loosens = fields.optionalText('loosens')
      return { id, cite: cite(fields), ...(loosens === undefined ? {} : { loosens }) }
    },
    tier: (fields) => readTier(fields, 'tier', report),
    operator: (fields) => fields.oneOf('operator', operators),
  }
}

export function readTier(fields: Fields, key: string, report: Report): TierId {
  const text = fields.text(key)
  const tier = tierIds.find((candidate) => candidate === text)
  if (tier === undefined && text !== '') {
    report('unknown-tier', `${fields.at}.${key}`, { value: text, options: tierIds.join(' ') })
  }
  return tier ?? 'innovative'
}
