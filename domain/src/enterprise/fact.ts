/**
 * Where a figure comes from, most trusted first: 审计报告 > 登记机关 > 国家平台 > 企业填报 > 导入名单.
 */
export const factSources = ['audited', 'registry', 'platform', 'declared', 'import'] as const
export type FactSource = (typeof factSources)[number]

/** A larger rank is believed when sources disagree. */
export function sourceRank(source: FactSource): number {
  return factSources.length - factSources.indexOf(source)
}

/** Numbers travel as exact decimal text; `null`: known to be unknown again. */
export type FactValue =
  | { kind: 'number'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'yes-no'; is: boolean }
  | { kind: 'list'; items: readonly string[] }
  | null

/** One thing told about a firm. `seq` is the order of recording. */
export interface Fact {
  seq: number
  factId: string
  year: number | null
  value: FactValue
  source: FactSource
  validFrom: string | null
  validTo: string | null
  recordedAt: string
  /** The earlier row this one takes back. */
  retracts: number | null
}

export interface AsOf {
  /** The day the world is looked at; a yearly figure counts from the year it is about. */
  validOn: string
  /** What had been recorded by this instant. */
  recordedBefore: string
}

/** What was known then and held then: neither later entries nor later retractions are read. */
export function liveFacts<Known extends Fact>(facts: readonly Known[], asOf: AsOf): Known[] {
  const recorded = facts.filter((fact) => fact.recordedAt <= asOf.recordedBefore)
  const retracted = new Set(recorded.map((fact) => fact.retracts))
  return recorded.filter(
    (fact) => fact.retracts === null && !retracted.has(fact.seq) && holdsOn(fact, asOf.validOn),
  )
}

function holdsOn(fact: Fact, day: string): boolean {
  if (fact.year !== null) return fact.year <= Number(day.slice(0, 4))
  return (
    (fact.validFrom === null || fact.validFrom <= day) &&
    (fact.validTo === null || day <= fact.validTo)
  )
}

/** The last word of each source, the most trusted first. */
export function wordsOf<Known extends Fact>(live: readonly Known[]): Known[] {
  const last = new Map<FactSource, Known>()
  for (const fact of live) {
    const known = last.get(fact.source)
    if (!known || known.seq < fact.seq) last.set(fact.source, fact)
  }
  return [...last.values()].sort((one, other) => sourceRank(other.source) - sourceRank(one.source))
}

/** Facts of one id and year: which counts, and which other sources say something else. */
export function effective<Known extends Fact>(
  live: readonly Known[],
): { counts: Known; against: Known[] } | undefined {
  const [counts, ...others] = wordsOf(live)
  if (!counts) return undefined
  return { counts, against: others.filter((one) => !sameValue(one.value, counts.value)) }
}

export function sameValue(one: FactValue, other: FactValue): boolean {
  if (one === null || other === null) return one === other
  if (one.kind === 'number' && other.kind === 'number') {
    return plainDecimal(one.text) === plainDecimal(other.text)
  }
  return JSON.stringify(one) === JSON.stringify(other)
}

/** `+01.50` and `1.5` are one number; written without a sign, leading or trailing zeros. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', part = ''] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') throw new RangeError(`not a decimal number: ${text}`)
  const fraction = part.replace(/0+$/, '')
  const plain = whole.replace(/^0+(?=\d)/, '') + (fraction === '' ? '' : `.${fraction}`)
  return sign === '-' && plain !== '0' ? `-${plain}` : plain
}

export function factKey(fact: { factId: string; year: number | null }): string {
  return fact.year === null ? fact.factId : `${fact.year}:${fact.factId}`
}
