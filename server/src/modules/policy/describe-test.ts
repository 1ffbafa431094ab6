import { demandWords as words } from '@tidu/contracts/policy/demand-words'
import { divide, type Exact, multiply, toNumber, whole } from '@tidu/policy-engine/exact'
import type { FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import type { Measure, Slot, Test } from '@tidu/policy-engine/rule'

function slotName(slot: Slot, dictionary: FactDictionary): string {
  const name = dictionary.facts.get(slot.fact)?.name ?? slot.fact
  const year = slot.year === undefined ? undefined : String(slot.year)
  const when = Object.entries(words.years).find(([offset]) => offset === year)?.[1]
  return when ? `${when}${name}` : name
}

function names(of: readonly Slot[], dictionary: FactDictionary): string {
  return of.map((slot) => slotName(slot, dictionary)).join('、')
}

function measureName(measure: Measure, dictionary: FactDictionary): string {
  switch (measure.kind) {
    case 'slot':
      return slotName(measure.slot, dictionary)
    case 'points':
      return words.points
    case 'sum':
      return `${names(measure.of, dictionary)} ${words.sum}`
    case 'mean':
      return `${names(measure.of, dictionary)} ${words.mean}`
    case 'mean-growth':
      return `${names(measure.of.slice(0, 1), dictionary)} ${words.meanGrowth}`
    case 'ratio':
      return `${names(measure.over, dictionary)} / ${names(measure.under, dictionary)} ${words.share}`
    case 'growth':
      return `${slotName(measure.to, dictionary)} ${words.growth}`
    case 'compound-growth':
      return `${slotName(measure.to, dictionary)} ${words.compoundGrowth}`
  }
}

function unitOf(measure: Measure, dictionary: FactDictionary): string {
  if (measure.kind === 'points') return dictionary.facts.get('srdi_eval_score')?.unit ?? ''
  if (measure.kind === 'slot') return dictionary.facts.get(measure.slot.fact)?.unit ?? ''
  if (measure.kind === 'sum' || measure.kind === 'mean')
    return dictionary.facts.get(measure.of[0]?.fact ?? '')?.unit ?? ''
  return '%'
}

/** Money is stored in 元 and shown in 万元; shares are stored as fractions and shown in %. */
function amount(value: Exact, unit: string, share: boolean): string {
  if (share) return `${toNumber(multiply(value, whole(100)))}%`
  if (unit === '元') return `${toNumber(divide(value, whole(10_000)))} ${words.tenThousand}`
  return `${toNumber(value)} ${unit}`.trim()
}

function compareWords(test: Test & { op: 'compare' }, dictionary: FactDictionary): string {
  const unit = unitOf(test.measure, dictionary)
  const share = unit === '%' || unit === '比例'
  return `${measureName(test.measure, dictionary)} ${words.operators[test.operator]} ${amount(test.value, unit, share)}`
}

function valueNames(slot: Slot, values: readonly string[], dictionary: FactDictionary): string {
  const known = dictionary.facts.get(slot.fact)?.values ?? []
  return values.map((value) => known.find(({ id }) => id === value)?.name ?? value).join('、')
}

/** What a test demands, in words a person reads beside the clause. */
export function describeTest(test: Test, dictionary: FactDictionary): string {
  switch (test.op) {
    case 'compare':
      return compareWords(test, dictionary)
    case 'is':
      return `${slotName(test.slot, dictionary)}：${test.value ? words.is : words.isNot}`
    case 'in':
      return `${slotName(test.slot, dictionary)} ${words.oneOf}：${valueNames(test.slot, test.values, dictionary)}`
    case 'has-any':
      return `${slotName(test.slot, dictionary)} ${words.hasAny}：${valueNames(test.slot, test.values, dictionary)}`
    case 'has-count':
      return `${slotName(test.slot, dictionary)} ${words.hasCount.replace('{least}', String(test.least))}`
    case 'judged':
      return `${slotName(test.slot, dictionary)}：${words.judged}`
    case 'every':
      return test.of.map((one) => describeTest(one, dictionary)).join(` ${words.every} `)
    case 'some':
      return test.of.map((one) => describeTest(one, dictionary)).join(` ${words.some} `)
    case 'sourced':
      return `${describeTest(test.test, dictionary)}（${words.sourced}${valueNames(test.source, test.accepted, dictionary)}）`
    case 'fixed':
      return words.fixed[test.outcome]
  }
}
