import { tierLabels } from '@tidu/contracts/policy/labels'
import { planWords as words } from '@tidu/contracts/policy/plan-words'
import type {
  AnnualTarget,
  Award,
  CalendarEntry,
  CoachingLine,
  PlanTarget,
  ProfileSection,
  ProfileValues,
  SeedRatio,
} from '@tidu/domain/policy'

interface Described {
  /** What the value is about. */
  title: string
  /** What the plan says of it. */
  says: string
}

/** How each part of a profile is put in words. */
const describers: {
  [S in ProfileSection]: (value: ProfileValues[S]) => Described
} = {
  tiers: ({ tier, label }) => ({ title: tierLabels[tier].zh, says: label }),
  libraries: ({ name }) => ({ title: name, says: name }),
  'seed-ratios': (ratio) => ({ title: tierLabels[ratio.tier].zh, says: ratioWords(ratio) }),
  'annual-targets': (target) => ({
    title: tierLabels[target.tier].zh,
    says: annualWords(target),
  }),
  targets: (target) => {
    const about = target.tier === undefined ? (target.metric ?? '') : tierLabels[target.tier].zh
    return { title: `${about} ${words.kinds[target.kind]}`, says: targetWords(target) }
  },
  'county-targets': ({ name, tier, stock, increment, goal }) => ({
    title: `${name} ${tierLabels[tier].zh}`,
    says: fill(words.county, { stock, increment, goal }),
  }),
  lines: (line) => ({ title: line.label, says: lineWords(line) }),
  awards: (award) => ({ title: tierLabels[award.tier].zh, says: awardWords(award) }),
  calendar: (entry) => ({ title: entry.title, says: calendarWords(entry) }),
  choices: ({ reading, option, chosen }) => {
    const label = reading.options.find(({ id }) => id === option)?.label ?? option
    return { title: reading.question, says: withNotes(label, chosen ? [] : [words.byDefault]) }
  },
}

/** A value of a profile in words a person reads beside its clause. */
export function describePlanValue<S extends ProfileSection>(
  section: S,
  value: ProfileValues[S],
): Described {
  return describers[section](value)
}

function fill(sentence: string, given: Record<string, string | number>): string {
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''))
    .replace(/ {2,}/g, ' ')
}

function withNotes(text: string, notes: readonly string[]): string {
  return notes.length === 0 ? text : `${text}（${notes.join('，')}）`
}

function inTenThousand(yuan: number): string {
  return fill(words.tenThousand, { value: yuan / 10_000 })
}

function ratioWords({ times, operator }: SeedRatio): string {
  if (times === null) return words.recommendation
  return fill(words.ratio, { operator: words.operators[operator], times })
}

function annualWords(target: AnnualTarget): string {
  const operator = words.operators[target.operator]
  return target.method === 'stated'
    ? fill(words.perYear, { operator, value: target.perYear })
    : fill(words.spread, { operator, value: target.total })
}

function targetWords({ operator, value, unit, year, yearFrom, asOf, hedged }: PlanTarget): string {
  const span =
    yearFrom !== undefined && year !== null
      ? fill(words.years, { from: yearFrom, to: year })
      : year !== null && asOf === undefined
        ? fill(words.year, { year })
        : ''
  const day = asOf === undefined ? '' : fill(words.asOf, { day: asOf })
  const notes = [span, day, hedged ? words.hedged : ''].filter((note) => note !== '')
  return withNotes(`${words.operators[operator]} ${value} ${unit}`.trim(), notes)
}

function lineWords({ operator, value, unit, tier, revenue }: CoachingLine): string {
  const bounds = [
    revenue?.from === undefined ? '' : `≥ ${inTenThousand(revenue.from)}`,
    revenue?.below === undefined ? '' : `< ${inTenThousand(revenue.below)}`,
  ].filter((bound) => bound !== '')
  const notes = [
    ...(bounds.length === 0 ? [] : [`${words.revenue} ${bounds.join(' ')}`]),
    ...(tier === undefined ? [] : [tierLabels[tier].zh]),
  ]
  return withNotes(`${words.operators[operator]} ${value} ${unit}`.trim(), notes)
}

function awardWords({ label, amountYuan, firstTimeOnly, payer }: Award): string {
  const amount = amountYuan === null ? words.amountOpen : inTenThousand(Number(amountYuan))
  return withNotes(`${label} ${amount}`, [payer, ...(firstTimeOnly ? [words.firstOnly] : [])])
}

function calendarWords({ title, who, to, recurrence, assumed }: CalendarEntry): string {
  const { every } = recurrence
  const when = every === 'year' ? fill(words.everyYear, { ...recurrence }) : words.every[every]
  const path = to === undefined ? who : `${who} → ${to}`
  return withNotes(`${when}：${title}`, [path, ...(assumed ? [words.assumed] : [])])
}
