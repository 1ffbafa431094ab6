import { type Clause, confidences, type Edge, edgeKinds, type PolicyDocument } from './document.ts'
import { collectProblems, type Problem } from './problem.ts'
import { type Fields, readFields } from './read-fields.ts'

/** A plain object from YAML becomes a document, or a list of everything that is wrong with it. */
export function parseDocument(
  value: unknown,
  file: string,
): { document?: PolicyDocument; problems: Problem[] } {
  const { problems, report } = collectProblems(file)
  const fields = readFields(value, '', report)
  const key = fields.optionalText('key')
  const subject = fields.optionalText('subject')
  const indexNumber = fields.optionalText('indexNumber')
  const planPeriod = readPlanPeriod(fields.optionalChild('planPeriod'))
  const source = readSource(fields.optionalChild('source'))
  const document: PolicyDocument = {
    id: fields.text('id'),
    ...(key === undefined ? {} : { key }),
    title: fields.text('title'),
    number: fields.nullableText('number'),
    issuer: fields.text('issuer'),
    region: fields.text('region'),
    genre: fields.text('genre'),
    ...(subject === undefined ? {} : { subject }),
    ...(indexNumber === undefined ? {} : { indexNumber }),
    dates: readDates(fields.child('dates'), report),
    ...(planPeriod === undefined ? {} : { planPeriod }),
    confidence: fields.oneOf('confidence', confidences),
    edges: fields.list('edges', readEdge),
    ...(source === undefined ? {} : { source }),
    clauses: fields.list('clauses', readClause),
  }
  fields.done()
  return problems.length === 0 ? { document, problems } : { problems }
}

function readDates(
  fields: Fields,
  report: ReturnType<typeof collectProblems>['report'],
): PolicyDocument['dates'] {
  const effectiveFrom = fields.nullableDate('effectiveFrom')
  if (effectiveFrom === null) report('effective-date-missing', `${fields.at}.effectiveFrom`)
  const note = fields.optionalText('note')
  const dates = {
    issuedOn: fields.nullableDate('issuedOn'),
    publishedOn: fields.nullableDate('publishedOn'),
    effectiveFrom: effectiveFrom ?? '1970-01-01',
    effectiveTo: fields.nullableDate('effectiveTo'),
    assumed: fields.texts('assumed'),
    ...(note === undefined ? {} : { note }),
  }
  fields.done()
  return dates
}

function readEdge(fields: Fields): Edge {
  const on = fields.optionalDate('on')
  const clause = fields.optionalText('clause')
  const note = fields.optionalText('note')
  return {
    kind: fields.oneOf('kind', edgeKinds),
    to: fields.text('to'),
    scope: fields.has('scope') ? fields.oneOf('scope', ['whole', 'part']) : 'part',
    assumed: fields.flag('assumed'),
    ...(on === undefined ? {} : { on }),
    ...(clause === undefined ? {} : { clause }),
    ...(note === undefined ? {} : { note }),
  }
}

function readClause(fields: Fields): Clause {
  const [from, to] = fields.integers('bytes')
  const sha256 = fields.optionalText('sha256')
  const placed = from !== undefined && to !== undefined && sha256 !== undefined
  return {
    id: fields.text('id'),
    path: fields.text('path'),
    summary: fields.text('summary'),
    narrative: fields.flag('narrative'),
    ...(placed ? { fingerprint: { from, to, sha256 } } : {}),
  }
}

function readPlanPeriod(fields: Fields | undefined): { from: number; to: number } | undefined {
  if (fields === undefined) return undefined
  const period = { from: fields.integer('from'), to: fields.integer('to') }
  fields.done()
  return period
}

function readSource(fields: Fields | undefined): PolicyDocument['source'] {
  if (fields === undefined) return undefined
  const source = {
    file: fields.text('file'),
    sha256: fields.text('sha256'),
    script: fields.oneOf('script', ['zh-Hans', 'zh-Hant']),
    covers: fields.oneOf('covers', ['whole', 'part']),
  }
  fields.done()
  return source
}
