import type { AboveScaleDemand, AboveScaleRow, AboveScaleTable } from './above-scale.ts'
import { isCalendarDate } from './calendar-date.ts'
import { whole } from './exact.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import { checkIndustries } from './industry-cover.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { readCite } from './read-cite.ts'
import { readQuantity } from './read-quantity.ts'
import type { Confidence } from './rule.ts'
import type { SizeTable } from './size-class.ts'

const rowKeys = ['key', 'name', 'label', 'codes', 'metric', 'at-least', 'qualified', 'all', 'cite']
const confidences: readonly Confidence[] = ['high', 'medium', 'low']

interface Context {
  dictionary: FactDictionary
  document: string
  from: string
}

/** Exactly one of a line, `qualified` and `all`; a line names a yearly figure in the line's own unit. */
function readDemand(row: Plain, { dictionary, from }: Context, at: Reading): AboveScaleDemand {
  const given = ['at-least', 'qualified', 'all'].filter((key) => row[key] !== undefined)
  if (given.length === 0) at.report('missing', { key: 'at-least' })
  if (given.length > 1) at.report('unexpected', { keys: given })
  for (const key of ['qualified', 'all'] as const)
    if (row[key] !== undefined && row[key] !== true)
      at.at(key).report('unknown-value', { given: row[key] })
  if (row.qualified === true) return { kind: 'qualified' }
  if (row.all === true) return { kind: 'all' }
  if (row['at-least'] === undefined) return { kind: 'at-least', fact: '', value: whole(0) }
  const id = String(row.metric ?? '')
  const fact = dictionary.facts.get(id)
  const line = readQuantity(row['at-least'], from, at.at('at-least'))
  if (!fact) at.at('metric').report('unknown-fact', { given: id })
  else if (fact.period !== 'year' || fact.kind !== 'number' || fact.unit !== line.unit)
    at.at('metric').report('wrong-kind', { fact: id })
  return { kind: 'at-least', fact: id, value: line.value }
}

function readRow(row: Plain, context: Context, at: Reading): AboveScaleRow {
  for (const key of ['key', 'name', 'label'] as const)
    if (typeof row[key] !== 'string' || row[key] === '') at.report('missing', { key })
  if (!Array.isArray(row.codes) || row.codes.length === 0) at.report('missing', { key: 'codes' })
  for (const code of Array.isArray(row.codes) ? row.codes.map(String) : [])
    if (!/^[A-T]\d{0,4}$/.test(code)) at.at('codes').report('unknown-value', { given: code })
  const strange = Object.keys(row).filter((key) => !rowKeys.includes(key))
  if (strange.length > 0) at.report('unexpected', { keys: strange })
  return {
    key: String(row.key ?? ''),
    name: String(row.name ?? ''),
    label: String(row.label ?? ''),
    codes: Array.isArray(row.codes) ? row.codes.map(String) : [],
    demand: readDemand(row, context, at),
    cite: readCite(row.cite, context.document, at.at('cite')),
  }
}

/** Reads the survey scope (“四上”企业): who counts as above scale, by industry and by a yearly figure. */
export function readAboveScale(
  source: unknown,
  dictionary: FactDictionary,
  sizes: Pick<SizeTable, 'sections'>,
): { table: AboveScaleTable; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written: Plain = isPlain(source) ? source : {}
  const { from } = isPlain(written.effective) ? written.effective : {}
  const day = isCalendarDate(from) ? from : '9999-12-31'
  if (!isCalendarDate(from)) reading.at('effective').report('no-dates')
  const document = String(written.document ?? '')
  if (document === '') reading.report('missing', { key: 'document' })
  const confidence = confidences.find((one) => one === written.confidence)
  if (!confidence) reading.report('missing', { key: 'confidence' })
  const rows = Array.isArray(written.rows) ? written.rows.filter(isPlain) : []
  if (rows.length === 0) reading.report('missing', { key: 'rows' })
  const context = { dictionary, document, from: day }
  const table: AboveScaleTable = {
    edition: String(written.edition ?? ''),
    title: String(written.title ?? ''),
    from: day,
    confidence: confidence ?? 'low',
    rows: rows.map((row, index) => readRow(row, context, reading.at('rows').at(index))),
    notCovered: Array.isArray(written['not-covered']) ? written['not-covered'].map(String) : [],
  }
  checkIndustries(table, sizes.sections, reading)
  return { table, problems }
}
