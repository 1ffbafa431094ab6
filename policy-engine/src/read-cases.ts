import { isCalendarDate } from './calendar-date.ts'
import { type Outcome, outcomes } from './outcome.ts'
import { isPlain, type PackProblem, type Plain, Reading } from './pack-problem.ts'
import { type Filing, filings } from './rule.ts'

/** Where a worked case stands: the filing, the facts it starts from and what it changes in them. */
export interface CaseSetting {
  path: string
  filing: Filing
  on: string
  base: Plain
  set: Plain
}

export type PointsSpan = [low: number, high: number]

/** A whole firm against the standard. Only what is named is compared. */
export interface WholeCase extends CaseSetting {
  title: string
  outcome?: Outcome
  criteria: [id: string, outcome: Outcome][]
  indicators: [id: string, points: PointsSpan][]
  score?: PointsSpan
}

/** One criterion under one change of facts. `boundary` claims that a figure stands exactly on its line. */
export interface LeafCase extends CaseSetting {
  criterion: string
  outcome: Outcome
  boundary: boolean
  gap?: number
}

export interface IndicatorCase extends CaseSetting {
  indicator: string
  points: PointsSpan
}

export interface Cases {
  whole: WholeCase[]
  leaves: LeafCase[]
  indicators: IndicatorCase[]
  problems: PackProblem[]
}

function isOutcome(given: unknown): given is Outcome {
  return outcomes.some((one) => one === given)
}

function readOutcome(given: unknown, reading: Reading): Outcome {
  if (isOutcome(given)) return given
  reading.report('unknown-value', { given, known: outcomes })
  return 'unknown'
}

/** `15`, `[0, 20]` or `{ low: 0, high: 20 }`. */
function readSpan(given: unknown, reading: Reading): PointsSpan {
  const [low, high] = Array.isArray(given)
    ? given
    : isPlain(given)
      ? [given.low, given.high]
      : [given, given]
  if (typeof low === 'number' && typeof high === 'number') return [low, high]
  reading.report('unknown-value', { given })
  return [Number.NaN, Number.NaN]
}

function readSetting(
  written: Plain,
  set: unknown,
  bases: Plain,
  reading: Reading,
): Omit<CaseSetting, 'path'> {
  const at: Plain = isPlain(written.at) ? written.at : {}
  const filing = filings.find((one) => one === at.filing)
  const base = bases[String(written.base)]
  if (!filing) reading.at('at').report('unknown-value', { given: at.filing, known: filings })
  if (!isCalendarDate(at.on)) reading.at('at').report('not-a-date', { given: at.on })
  if (!isPlain(base)) reading.report('missing', { key: 'base', given: written.base })
  return {
    filing: filing ?? 'new',
    on: isCalendarDate(at.on) ? at.on : '1970-01-01',
    base: isPlain(base) ? base : {},
    set: isPlain(set) ? set : {},
  }
}

function readWhole(written: Plain, bases: Plain, reading: Reading): WholeCase {
  const expect: Plain = isPlain(written.expect) ? written.expect : {}
  const criteria = Object.entries(isPlain(expect.criteria) ? expect.criteria : {})
  const indicators = Object.entries(isPlain(expect.indicators) ? expect.indicators : {})
  const at = reading.at('expect')
  if (!isPlain(written.expect)) reading.report('missing', { key: 'expect' })
  return {
    path: reading.path,
    title: String(written.title),
    ...readSetting(written, written.set, bases, reading),
    ...(expect.outcome !== undefined && { outcome: readOutcome(expect.outcome, at) }),
    criteria: criteria.map(([id, outcome]) => [id, readOutcome(outcome, at.at(id))]),
    indicators: indicators.map(([id, points]) => [id, readSpan(points, at.at(id))]),
    ...(expect.score !== undefined && { score: readSpan(expect.score, at.at('score')) }),
  }
}

function eachTry<One>(
  written: Plain,
  bases: Plain,
  reading: Reading,
  read: (attempt: Plain, setting: CaseSetting, at: Reading) => One,
): One[] {
  const tries = Array.isArray(written.tries) ? written.tries.filter(isPlain) : []
  if (tries.length === 0) reading.report('missing', { key: 'tries' })
  return tries.map((attempt, index) => {
    const at = reading.at('tries').at(index)
    const setting = readSetting(written, attempt.set, bases, at)
    return read(attempt, { path: at.path, ...setting }, at)
  })
}

/** Reads a `<standard>.cases.yaml`: what worked cases there are, and what of them cannot be read. */
export function readCases(source: unknown): Cases {
  const problems: PackProblem[] = []
  const reading = new Reading('', problems)
  const written: Plain = isPlain(source) ? source : {}
  const bases: Plain = isPlain(written.bases) ? written.bases : {}
  const list = (key: string) =>
    (Array.isArray(written[key]) ? written[key] : [])
      .filter(isPlain)
      .map((one, index) => ({ one, at: reading.at(key).at(index) }))
  return {
    whole: list('whole').map(({ one, at }) => readWhole(one, bases, at)),
    leaves: list('leaves').flatMap(({ one, at }) =>
      eachTry(one, bases, at, (attempt, setting, here) => ({
        ...setting,
        criterion: String(one.criterion),
        outcome: readOutcome(attempt.expect, here),
        boundary: attempt.boundary === true,
        ...(typeof attempt.gap === 'number' && { gap: attempt.gap }),
      })),
    ),
    indicators: list('indicators').flatMap(({ one, at }) =>
      eachTry(one, bases, at, (attempt, setting, here) => ({
        ...setting,
        indicator: String(one.indicator),
        points: readSpan(attempt.points, here),
      })),
    ),
    problems,
  }
}
