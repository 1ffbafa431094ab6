import { readBreakdown } from './parse-breakdown.ts'
import { type PeriodReader, readPeriodsOf } from './parse-cited.ts'
import {
  readAnnualTarget,
  readAward,
  readCalendarEntry,
  readChoice,
  readLine,
  readSeedRatio,
  readTarget,
} from './parse-period-values.ts'
import { collectProblems, type Problem, type Report } from './problem.ts'
import { type Fields, readFields } from './read-fields.ts'
import type { OpenReading, PlanPeriod, RegionProfile } from './region-profile.ts'

/** A plain object from `policies/regions/<code>.yaml` becomes a profile, or a list of problems. */
export function parseRegion(
  value: unknown,
  file: string,
): { profile?: RegionProfile; problems: Problem[] } {
  const { problems, report } = collectProblems(file)
  const fields = readFields(value, '', report)
  const profile: RegionProfile = {
    code: fields.text('code'),
    name: fields.text('name'),
    shortName: fields.text('shortName'),
    level: fields.oneOf('level', ['province', 'prefecture', 'county']),
    parent: fields.nullableText('parent'),
    periods: fields.list('periods', (period) => readPeriod(period, report)),
  }
  fields.done()
  return problems.length === 0 ? { profile, problems } : { problems }
}

/** The readings the texts leave open, `policies/choices.yaml`. */
export function parseOpenReadings(
  value: unknown,
  file: string,
): { readings: OpenReading[]; problems: Problem[] } {
  const { problems, report } = collectProblems(file)
  const fields = readFields(value, '', report)
  const readings = fields.list('choices', (choice) => ({
    id: choice.text('id'),
    question: choice.text('question'),
    options: choice.list('options', (option) => ({
      id: option.text('id'),
      label: option.text('label'),
    })),
    default: choice.text('default'),
    clauses: choice.texts('clauses'),
  }))
  fields.done()
  for (const [index, reading] of readings.entries()) {
    if (!reading.options.some((option) => option.id === reading.default)) {
      report('unknown-option', `choices[${index}].default`, { id: reading.default })
    }
  }
  return { readings, problems }
}

function readPeriod(fields: Fields, report: Report): PlanPeriod {
  const document = fields.text('document')
  const read = readPeriodsOf(document, report)
  const breakdown = readBreakdown(fields.optionalChild('breakdown'), read, report)
  return {
    id: fields.text('id'),
    document,
    from: fields.integer('from'),
    to: fields.integer('to'),
    ...readShape(fields, read),
    ...(breakdown === undefined ? {} : { breakdown }),
    lines: fields.list('lines', (item) => readLine(item, read)),
    awards: fields.list('awards', (item) => readAward(item, read)),
    calendar: fields.list('calendar', (item) => readCalendarEntry(item, read)),
    choices: fields.list('choices', (item) => readChoice(item, read)),
  }
}

function readShape(
  fields: Fields,
  read: PeriodReader,
): Pick<PlanPeriod, 'tiers' | 'libraries' | 'seedRatios' | 'annualTargets' | 'targets'> {
  return {
    tiers: fields.list('tiers', (item) => {
      const tier = read.tier(item)
      return { ...read.cited(item, tier), tier, label: item.text('label') }
    }),
    libraries: fields.list('libraries', (item) => ({
      ...read.cited(item, item.text('id')),
      name: item.text('name'),
    })),
    seedRatios: fields.list('seedRatios', (item) => readSeedRatio(item, read)),
    annualTargets: fields.list('annualTargets', (item) => readAnnualTarget(item, read)),
    targets: fields.list('targets', (item) => readTarget(item, read)),
  }
}
