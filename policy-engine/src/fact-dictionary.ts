import type { Cite } from './rule.ts'

/** `judgement`: what a person decides on a manual item. `choices`: a list, `[]` meaning none. */
export type FactKind = 'number' | 'yes-no' | 'choice' | 'choices' | 'date' | 'judgement'

/** One condition a ledger row of the IP ledger must fulfil; every listed part must hold. */
export interface IpCondition {
  class?: 'I' | 'II'
  kinds?: string[]
  /** Granted and not yet expired; the expiry day itself is still valid. */
  valid?: true
  acquired?: 'own'
  /** Own, or bought at least this many full years ago (the anniversary counts). */
  ownOrHeldYears?: number
  ownerRankAtMost?: number
  /** Granted strictly more than this many years ago (the anniversary does not count). */
  grantedOverYears?: number
  /** Yes/no columns of the row that must be yes. */
  yes?: string[]
  any?: IpCondition[]
}

export type Derivation =
  | { rule: 'full-years'; since: string; until: 'last-year-end' }
  | { rule: 'days-since'; since: string }
  | { rule: 'count-ips'; where: IpCondition[] }
  | { rule: 'holds-title'; tiers: string[] }
  | { rule: 'size-class' }
  /** A list fact that a valid title of the tier proves to hold `word`; without one it stays unknown. */
  | { rule: 'title-as'; tier: string; word: string }
  | { rule: 'same-as'; fact: string }

/** One definition (口径) of a fact. */
export interface Definition {
  text: string
  cite?: Cite
  derive?: Derivation
}

export interface FactDef {
  id: string
  name: string
  kind: FactKind
  period: 'current' | 'year'
  /** As stored and written in JSON: 元, 人, 年, 项, 分; a fraction has the unit `比例`. */
  unit: string
  /** Decimals kept by the fast back ends; values with more decimals go through the exact interpreter. */
  scale: number
  /** May be below zero, as a loss is. */
  signed?: true
  values: { id: string; name: string }[]
  /** Other ids under which the fact may be stated. */
  aliases: string[]
  evidence: string[]
  definition: Definition
  /** Definitions that differ by edition, over the general one. */
  editions: Record<string, Definition>
}

export interface FactDictionary {
  facts: ReadonlyMap<string, FactDef>
  /** IP kinds and the class each belongs to. */
  ipKinds: ReadonlyMap<string, { name: string; class: 'I' | 'II' }>
  /** Tiers a row of the title ledger may name. */
  titleTiers: readonly string[]
}

/** The definition of a fact that an edition uses. */
export function definitionFor(fact: FactDef, edition: string): Definition {
  return fact.editions[edition] ?? fact.definition
}
