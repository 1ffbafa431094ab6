import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import { criteriaOf } from '@tidu/policy-engine/criteria-of'
import { slotsOf } from '@tidu/policy-engine/gap'
import type { RuleNode } from '@tidu/policy-engine/rule'

/** What an edition asks of one measured thing. */
export interface ComparedRule {
  line: RuleLine
  /** The facts it reads, whatever their years. */
  facts: string
  /** Keys of the conditions that may stand in for it; empty where it must be met itself. */
  alternatives: ReadonlySet<string>
}

export type RulePair = readonly [before: ComparedRule | undefined, after: ComparedRule | undefined]

/** The rules of a tree with what tells them apart, `lines` being its criteria in order. */
export function comparedRules(root: RuleNode, lines: readonly RuleLine[]): ComparedRule[] {
  const alternatives = new Map<string, string[]>()
  noteAlternatives(root, [], alternatives)
  return criteriaOf(root).flatMap(({ id, test }, place) => {
    const line = lines[place]
    const facts = [...new Set(slotsOf(test).map(({ fact }) => fact))].sort().join(' ')
    return line ? [{ line, facts, alternatives: new Set(alternatives.get(id)) }] : []
  })
}

function noteAlternatives(node: RuleNode, others: string[], found: Map<string, string[]>): void {
  if (node.kind === 'criterion') {
    found.set(node.id, others)
    return
  }
  for (const child of node.of) {
    const siblings = node.of.filter((each) => each !== child).flatMap(criteriaOf)
    const standIns = node.kind === 'all' ? others : siblings.map(({ key }) => key)
    noteAlternatives(child, standIns, found)
  }
}

/**
 * Pairs what two editions ask, first by what is measured. The same thing as one of quite other
 * alternatives is another rule: 6000 万元 of new equity in place of a score is not what 2000 万元 in place
 * of revenue became. What is left is paired where one rule of each edition reads the same facts: research
 * spending of last year and of each of two years.
 */
export function pairRules(
  before: readonly ComparedRule[],
  after: readonly ComparedRule[],
): RulePair[] {
  const byKey = new Map(after.map((rule) => [rule.line.key, rule]))
  const partner = new Map<ComparedRule, ComparedRule>()
  for (const rule of before) {
    const next = byKey.get(rule.line.key)
    if (next && !areOtherAlternatives(rule, next)) partner.set(rule, next)
  }
  const taken = new Set(partner.values())
  const left = before.filter((rule) => !partner.has(rule))
  const free = after.filter((rule) => !taken.has(rule))
  for (const rule of left) {
    const [next, ...more] = free.filter((each) => readAlike(rule, each))
    const isOnly = left.filter((each) => next && readAlike(each, next)).length === 1
    if (next && more.length === 0 && isOnly) partner.set(rule, next)
  }
  const paired = new Set(partner.values())
  return [
    ...before.map((rule) => [rule, partner.get(rule)] as const),
    ...after.filter((rule) => !paired.has(rule)).map((rule) => [undefined, rule] as const),
  ]
}

function areOtherAlternatives(one: ComparedRule, other: ComparedRule): boolean {
  return (
    one.alternatives.size > 0 &&
    other.alternatives.size > 0 &&
    ![...one.alternatives].some((key) => other.alternatives.has(key))
  )
}

function readAlike(one: ComparedRule, other: ComparedRule): boolean {
  return (
    one.facts !== '' &&
    one.facts === other.facts &&
    one.line.key !== other.line.key &&
    one.alternatives.size > 0 === other.alternatives.size > 0
  )
}
