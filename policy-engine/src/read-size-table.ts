import { compareExact } from './exact.ts'
import { checkIndustries } from './industry-cover.ts'
import { isPlain, type PackProblem, Reading } from './pack-problem.ts'
import { parseQuantity } from './read-quantity.ts'
import type { SizeBounds, SizeMetric, SizeTable } from './size-class.ts'

const metrics: readonly SizeMetric[] = ['employees', 'revenue', 'assets']

function readBounds(given: unknown, reading: Reading): SizeBounds {
  const bounds: SizeBounds = {}
  if (!isPlain(given)) {
    reading.report('missing', { key: 'bounds' })
    return bounds
  }
  for (const metric of metrics) {
    if (given[metric] === undefined) continue
    const quantity = parseQuantity(given[metric])
    if (quantity) bounds[metric] = quantity.value
    else reading.at(metric).report('not-a-quantity', { given: given[metric] })
  }
  return bounds
}

/** A class asks more than the one below it, of the same figures; or a firm could reach it and miss the lower one. */
function checkOrder(higher: SizeBounds, lower: SizeBounds, at: Reading): void {
  for (const metric of metrics) {
    const [more, less] = [higher[metric], lower[metric]]
    if ((more === undefined) !== (less === undefined)) at.at(metric).report('bands-leave-a-hole')
    else if (more && less && compareExact(more, less) <= 0) at.at(metric).report('bands-overlap')
  }
}

/** Reads a size-class standard (划型标准): rows of lower bounds by industry. */
export function readSizeTable(source: unknown): { sizes: SizeTable; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written = isPlain(source) ? source : {}
  const document = String(written.document ?? '')
  const rows = (Array.isArray(written.rows) ? written.rows : [])
    .filter(isPlain)
    .map((row, index) => {
      const at = reading.at('rows').at(index)
      if (!isPlain(row.cite) || !row.cite.article) at.report('no-citation')
      const cite = isPlain(row.cite) ? row.cite : {}
      const large = readBounds(row.large, at.at('large'))
      const medium = readBounds(row.medium, at.at('medium'))
      const small = readBounds(row.small, at.at('small'))
      checkOrder(large, medium, at.at('medium'))
      checkOrder(medium, small, at.at('small'))
      return {
        key: String(row.key),
        name: String(row.name),
        codes: Array.isArray(row.codes) ? row.codes.map(String) : [],
        large,
        medium,
        small,
        cite: { document, article: String(cite.article ?? ''), quote: String(cite.quote ?? '') },
      }
    })
  const sections = Object.entries(isPlain(written.sections) ? written.sections : {}).map(
    ([letter, range]) => {
      const [from, to] = Array.isArray(range) ? range.map(Number) : []
      return { letter, from: from ?? 0, to: to ?? 0 }
    },
  )
  const notCovered = Array.isArray(written['not-covered']) ? written['not-covered'].map(String) : []
  checkIndustries({ rows, notCovered }, sections, reading)
  return { sizes: { rows, sections, notCovered }, problems }
}
