import type { PeriodReader } from './parse-cited.ts'
import type { Fields } from './read-fields.ts'
import type {
  AnnualTarget,
  Award,
  CalendarEntry,
  ChosenReading,
  CoachingLine,
  PlanTarget,
  Recurrence,
  SeedRatio,
} from './region-profile.ts'

const targetKinds = [
  'baseline',
  'stock',
  'increment',
  'annual-increment',
  'ratio',
  'coverage',
  'mean',
  'rate-cap',
] as const

export function readSeedRatio(fields: Fields, read: PeriodReader): SeedRatio {
  const tier = read.tier(fields)
  const basis = fields.oneOf('basis', ['annual-target', 'recommendation'])
  return {
    ...read.cited(fields, tier),
    tier,
    basis,
    times: basis === 'annual-target' ? fields.number('times') : null,
    operator: read.operator(fields),
  }
}

export function readAnnualTarget(fields: Fields, read: PeriodReader): AnnualTarget {
  const tier = read.tier(fields)
  const shared = { ...read.cited(fields, tier), tier, operator: read.operator(fields) }
  return fields.oneOf('method', ['stated', 'spread']) === 'stated'
    ? { ...shared, method: 'stated', perYear: fields.integer('perYear') }
    : { ...shared, method: 'spread', total: fields.integer('total') }
}

export function readTarget(fields: Fields, read: PeriodReader): PlanTarget {
  const metric = fields.optionalText('metric')
  const yearFrom = fields.optionalInteger('yearFrom')
  const asOf = fields.optionalText('asOf')
  return {
    ...read.cited(fields, fields.text('id')),
    ...(metric === undefined ? { tier: read.tier(fields) } : { metric }),
    kind: fields.oneOf('kind', targetKinds),
    operator: read.operator(fields),
    value: fields.number('value'),
    unit: fields.text('unit'),
    year: fields.optionalInteger('year') ?? null,
    ...(yearFrom === undefined ? {} : { yearFrom }),
    ...(asOf === undefined ? {} : { asOf }),
    hedged: fields.flag('hedged'),
  }
}

export function readLine(fields: Fields, read: PeriodReader): CoachingLine {
  const band = fields.optionalChild('revenue')
  const revenue = band === undefined ? undefined : readBand(band)
  return {
    ...read.cited(fields, fields.text('id')),
    key: fields.text('key'),
    label: fields.text('label'),
    operator: read.operator(fields),
    value: fields.number('value'),
    unit: fields.text('unit'),
    ...(revenue === undefined ? {} : { revenue }),
    ...(fields.has('tier') ? { tier: read.tier(fields) } : {}),
  }
}

function readBand(fields: Fields): NonNullable<CoachingLine['revenue']> {
  const from = fields.optionalInteger('from')
  const below = fields.optionalInteger('below')
  fields.done()
  return {
    ...(from === undefined ? {} : { from }),
    ...(below === undefined ? {} : { below }),
  }
}

export function readAward(fields: Fields, read: PeriodReader): Award {
  return {
    ...read.cited(fields, fields.text('id')),
    tier: read.tier(fields),
    label: fields.text('label'),
    amountYuan: fields.nullableText('amountYuan'),
    firstTimeOnly: fields.flag('firstTimeOnly'),
    payer: fields.text('payer'),
  }
}

export function readCalendarEntry(fields: Fields, read: PeriodReader): CalendarEntry {
  const to = fields.optionalText('to')
  return {
    ...read.cited(fields, fields.text('id')),
    title: fields.text('title'),
    who: fields.text('who'),
    ...(to === undefined ? {} : { to }),
    recurrence: readRecurrence(fields),
    assumed: fields.flag('assumed'),
  }
}

function readRecurrence(fields: Fields): Recurrence {
  const every = fields.oneOf('every', ['year', 'quarter', 'month', 'year-unspecified'])
  if (every === 'year') {
    return { every, month: fields.integer('month'), day: fields.integer('day') }
  }
  return { every }
}

export function readChoice(fields: Fields, read: PeriodReader): ChosenReading {
  return {
    ...read.cited(fields, fields.text('id')),
    option: fields.text('option'),
    reason: fields.text('reason'),
  }
}
