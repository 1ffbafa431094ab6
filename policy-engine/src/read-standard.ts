import { type CalendarDate, isCalendarDate } from './calendar-date.ts'
import { compareExact } from './exact.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { readCite } from './read-cite.ts'
import { readQuantity } from './read-quantity.ts'
import { readScorecard } from './read-scorecard.ts'
import { readTest, type TestContext } from './read-test.ts'
import type {
  Confidence,
  Criterion,
  Filing,
  ResolvedStandard,
  RuleNode,
  Slot,
  Test,
} from './rule.ts'

/** A standard's file as YAML gives it. */
export type StandardSource = Plain

export interface ReadOptions {
  dictionary: FactDictionary
  filing: Filing
  on: CalendarDate
}

/** A standard ready to be evaluated, with the slots it reads and what is wrong with the file. */
export interface ReadStandard {
  standard: ResolvedStandard
  slots: Slot[]
  problems: PackProblem[]
}

interface Context extends TestContext {
  filing: Filing
  document: string
  ids: Set<string>
}

function isConfidence(given: unknown): given is Confidence {
  return given === 'high' || given === 'medium' || given === 'low'
}

type Outright = 'not-applicable' | 'exempt' | 'manual'

interface Override {
  /** The outcome is settled without asking. */
  outright?: Outright
  /** Keys of the criterion that read otherwise. */
  changes: Plain
}

function isOutright(given: unknown): given is Outright {
  return given === 'not-applicable' || given === 'exempt' || given === 'manual'
}

/** What a filing type changes about a criterion on the day: its outcome, or parts of it, or both. */
function overrideFor(written: Plain, context: Context, reading: Reading): Override {
  if (!isPlain(written.filings)) return { changes: {} }
  const given = written.filings[context.filing]
  const row = Array.isArray(given)
    ? given.find(
        (one) =>
          isPlain(one) &&
          isCalendarDate(one.from) &&
          one.from <= context.on &&
          (one.to === undefined || context.on <= String(one.to)),
      )
    : given
  if (isOutright(row)) return { outright: row, changes: {} }
  if (row === undefined) return { changes: {} }
  const changed: Plain = isPlain(row) ? row : { as: row }
  const { from: _from, to: _to, as, ...changes } = changed
  if (isOutright(as)) return { outright: as, changes }
  if (as !== undefined) reading.at('filings').report('unknown-value', { given: as })
  return { changes }
}

function unitOf(test: Test, written: Plain): string {
  if (typeof written.unit === 'string') return written.unit
  if (test.op === 'compare')
    return ['ratio', 'growth', 'mean-growth', 'compound-growth'].includes(test.measure.kind)
      ? '%'
      : ''
  if (test.op === 'every' || test.op === 'some')
    return test.of[0] ? unitOf(test.of[0], written) : ''
  return ''
}

function readCriterion(source: Plain, context: Context, reading: Reading): Criterion {
  const { outright, changes } = overrideFor(source, context, reading)
  const written: Plain = { ...source, ...changes }
  const id = String(written.id ?? '')
  if (!id) reading.report('missing', { key: 'id' })
  if (context.ids.has(id)) reading.report('duplicate-id', { id })
  context.ids.add(id)
  const test: Test = outright
    ? { op: 'fixed', outcome: outright === 'not-applicable' ? 'not_applicable' : outright }
    : readTest(written.test, context, reading.at('test'))
  if (!isConfidence(written.confidence)) reading.report('missing', { key: 'confidence' })
  const grounds = written['exempt-by']
  return {
    kind: 'criterion',
    id,
    title: String(written.title ?? ''),
    key: String(written.key ?? id),
    test,
    ...(written.when !== undefined &&
      outright === undefined && { when: readTest(written.when, context, reading.at('when')) }),
    ...(written['unmet-as'] === 'manual' && { unmetAs: 'manual' as const }),
    ...(Array.isArray(grounds) && {
      exemptBy: grounds.map((one, index) =>
        readCriterion(isPlain(one) ? one : {}, context, reading.at('exempt-by').at(index)),
      ),
    }),
    ...(written.advisory === true && { advisory: true }),
    cite: readCite(written.cite, context.document, reading.at('cite')),
    confidence: isConfidence(written.confidence) ? written.confidence : 'low',
    ...(typeof written.note === 'string' && { note: written.note }),
    unit: unitOf(test, written),
  }
}

/** `bands: { by, rows: [{ from, to, then }] }`: one row applies by the size of a figure; edges must join. */
function readBands(given: Plain, context: Context, reading: Reading): RuleNode[] {
  const rows = Array.isArray(given.rows) ? given.rows.filter(isPlain) : []
  const edges = rows.map((row, index) => ({
    from:
      row.from === undefined
        ? undefined
        : readQuantity(row.from, context.on, reading.at(index)).value,
    to:
      row.to === undefined ? undefined : readQuantity(row.to, context.on, reading.at(index)).value,
  }))
  for (const [index, { to }] of edges.entries()) {
    const next = edges[index + 1]
    const last = index === edges.length - 1
    if (index === 0 && edges[0]?.from) reading.at(0).report('bands-leave-a-hole')
    if (last ? to !== undefined : !to || !next?.from) reading.at(index).report('bands-leave-a-hole')
    else if (to && next?.from && compareExact(to, next.from) !== 0)
      reading
        .at(index)
        .report(compareExact(to, next.from) < 0 ? 'bands-leave-a-hole' : 'bands-overlap')
  }
  return rows.flatMap((row, index) => {
    if (!isPlain(row.then)) return []
    const limits: Plain[] = []
    if (row.from !== undefined) limits.push({ value: given.by, 'at-least': row.from })
    if (row.to !== undefined) limits.push({ value: given.by, 'less-than': row.to })
    return [
      readCriterion(
        { ...row.then, when: { every: limits } },
        context,
        reading.at(index).at('then'),
      ),
    ]
  })
}

function readNode(given: unknown, context: Context, reading: Reading): RuleNode {
  const written: Plain = isPlain(given) ? given : {}
  const named = {
    ...(typeof written.id === 'string' && { id: written.id }),
    ...(typeof written.title === 'string' && { title: written.title }),
    ...(written.advisory === true && { advisory: true }),
  }
  for (const kind of ['all', 'any', 'first'] as const) {
    const children = written[kind]
    if (Array.isArray(children))
      return {
        kind,
        ...named,
        of: children.map((child, index) => readNode(child, context, reading.at(kind).at(index))),
      }
  }
  if (isPlain(written.bands))
    return { kind: 'all', ...named, of: readBands(written.bands, context, reading.at('bands')) }
  return readCriterion(written, context, reading)
}

/**
 * Reads a standard's rules for one filing type on one day: dated values are settled, what the filing type
 * does not ask becomes a fixed outcome. Problems are collected, never thrown, so a writer sees all at once.
 */
export function readStandard(
  source: StandardSource,
  { dictionary, filing, on }: ReadOptions,
): ReadStandard {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const document = String(source.document ?? '')
  const base: TestContext = { dictionary, on, scorecard: [], slots: new Map() }
  for (const key of ['standard', 'edition', 'title', 'document'])
    if (typeof source[key] !== 'string') reading.report('missing', { key })
  if (!isPlain(source.effective) || !isCalendarDate(source.effective.from))
    reading.at('effective').report('no-dates')
  const scorecard = readScorecard(source.scorecard, base, reading.at('scorecard'), (given, at) =>
    readCite(given, document, at),
  )
  const context: Context = { ...base, scorecard, filing, document, ids: new Set() }
  const criteria = Array.isArray(source.criteria) ? source.criteria : []
  const root: RuleNode = {
    kind: 'all',
    of: criteria.map((one, index) => readNode(one, context, reading.at('criteria').at(index))),
  }
  return {
    standard: {
      standard: String(source.standard),
      edition: String(source.edition),
      title: String(source.title),
      filing,
      on,
      ...(typeof source.region === 'string' && { region: source.region }),
      root,
      scorecard,
    },
    slots: [...context.slots.values()],
    problems,
  }
}
