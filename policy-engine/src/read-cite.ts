import { isPlain, type Plain, type Reading } from './pack-problem.ts'
import type { Cite } from './rule.ts'

const quoteLimit = 20

/** Where a value comes from; the file's own document unless another one is named. */
export function readCite(given: unknown, document: string, reading: Reading): Cite {
  const written: Plain = isPlain(given) ? given : {}
  const cite: Cite = {
    document: String(written.document ?? document),
    article: String(written.article ?? ''),
    quote: String(written.quote ?? ''),
  }
  if (!isPlain(given) || !cite.article) reading.report('no-citation')
  if (cite.quote.length > quoteLimit) reading.report('quote-too-long', { limit: quoteLimit })
  return cite
}
