import type { FactOfYear } from '@tidu/policy-engine/explain'
import type { FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import type { Gap } from '@tidu/policy-engine/gap'

/** “研发费用（2025 年）”. */
export function factName({ facts }: FactDictionary, { fact, year }: FactOfYear): string {
  const name = facts.get(fact)?.name ?? fact
  return year === undefined ? name : `${name}（${year} 年）`
}

/** How far and of what: “研发费用（2025 年）再增 216000 元”. A share is told in points. */
export function gapText(gap: Gap, dictionary: FactDictionary): string {
  const { fact, by, direction, unit, to, strict } = gap
  const what = fact === 'points' ? '得分' : factName(dictionary, gap)
  if (typeof to === 'boolean') return `${what}须为“${to ? '是' : '否'}”`
  if (Array.isArray(to)) {
    const values = dictionary.facts.get(fact)?.values ?? []
    const names = to.map((word) => values.find(({ id }) => id === word)?.name ?? word)
    return `${what}须为${names.length > 1 ? '其一：' : ''}${names.join('、')}`
  }
  if (by === 0) return `${what}须超过这条线`
  const amount =
    unit === '比例' ? `${Number((by * 100).toPrecision(12))} 个百分点` : `${by} ${unit}`
  const change = `${what}${direction === 'increase' ? '再增' : '须减'} ${amount}`
  return strict ? `${change}，且须超过这条线` : change
}
