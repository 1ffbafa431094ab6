import { demandWords } from '@tidu/contracts/policy/demand-words'
import { screeningLabels } from '@tidu/contracts/screening/labels'
import { reportLabels } from '@tidu/contracts/screening/report-labels'
import type { CriterionVerdict } from '@tidu/policy-engine/evaluate'
import { policyShelf } from '../policy/index.ts'
import { fillIn } from './fill-in.ts'

type Shown = NonNullable<CriterionVerdict['actual']>

const words = screeningLabels.reason
const yuan = '元'
const fraction = '比例'

function numberWords(value: number, unit: string): string {
  const short = (number: number, digits: number) =>
    number.toLocaleString('zh-CN', { maximumFractionDigits: digits })
  if (unit === yuan) return fillIn(words.tenThousand, { value: short(value / 10_000, 2) })
  if (unit === fraction) return `${short(value * 100, 4)}%`
  if (unit === '%') return `${short(value, 4)}%`
  return `${short(value, 4)}${unit && ` ${unit}`}`
}

function nameOfValue(code: string): string {
  for (const { values } of policyShelf().library.words.dictionary.facts.values())
    for (const { id, name } of values) if (id === code) return name
  return code
}

/** An engine value as officials read it: 元 as 万元, shares as per cent, codes by their names. */
export function valueWords(value: Shown, unit: string): string {
  if (typeof value === 'number') return numberWords(value, unit)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return nameOfValue(value)
  if (Array.isArray(value)) return value.map(nameOfValue).join('、') || words.none
  const low = numberWords(value.low, unit)
  if (value.high === null) return fillIn(words.atLeast, { low })
  return fillIn(words.between, { low, high: numberWords(value.high, unit) })
}

/** “≥ 100 万元”; nothing where the condition has no figure. */
export function requiredWords({ required, operator, unit }: CriterionVerdict): string {
  if (required === null) return ''
  const signs: Readonly<Record<string, string>> = demandWords.operators
  const sign = operator === null ? undefined : signs[operator]
  return `${sign ? `${sign} ` : ''}${valueWords(required, unit)}`
}

/** “研发费用（2025 年）”. */
export function nameOfFact(fact: string, year?: number): string {
  const name = policyShelf().library.words.dictionary.facts.get(fact)?.name ?? fact
  return year === undefined ? name : fillIn(reportLabels.ofYear, { fact: name, year })
}

/** “研发费用（2025 年）再增 21.60 万元，达到 121.60 万元”. */
export function gapWords(gap: NonNullable<CriterionVerdict['gap']>): string {
  const fact = nameOfFact(gap.fact, gap.year)
  const { to } = gap
  if (to !== undefined && typeof to !== 'number')
    return fillIn(reportLabels.become, { fact, to: valueWords(to, '') })
  return [
    fillIn(reportLabels[gap.direction], { fact, by: valueWords(gap.by, gap.unit) }),
    to === undefined ? '' : fillIn(reportLabels.reaching, { to: valueWords(to, gap.unit) }),
    gap.strict ? reportLabels.beyond : '',
  ].join('')
}

/** “现值 90 万元，要求 ≥ 100 万元（附件1(三)）”; the clause alone where there is no figure to show. */
export function reasonOf(criterion: CriterionVerdict): string {
  const { actual, required, unit, cite } = criterion
  const { article } = cite
  if (actual === null || required === null) return fillIn(words.clause, { article })
  return fillIn(words.short, {
    actual: valueWords(actual, unit),
    required: requiredWords(criterion),
    article,
  })
}
