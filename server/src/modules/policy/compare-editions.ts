import { demandWords } from '@tidu/contracts/policy/demand-words'
import type { RuleLine } from '@tidu/contracts/policy/standard-endpoints'
import { readStandard } from '@tidu/policy-engine/read-standard'
import type { Filing } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { type ComparedRule, comparedRules, pairRules } from './pair-rules.ts'
import { policyShelf } from './policy-shelf.ts'
import { findFile, ruleLines } from './standard-lines.ts'

interface Input {
  standard: string
  before: string
  after: string
  filing: Filing
}

type Change = 'added' | 'removed' | 'changed' | 'same'

function rulesOf(standard: string, edition: string, filing: Filing): ComparedRule[] {
  const { dictionary } = policyShelf().library.words
  const file = findFile(standard, edition)
  const { root } = readStandard(file.source, { dictionary, filing, on: file.from }).standard
  return oncePerKey(comparedRules(root, ruleLines(root)).map(saidWithItsAlternatives))
}

/** A figure that others may stand in for is not asked of everybody. */
function saidWithItsAlternatives(rule: ComparedRule): ComparedRule {
  if (rule.alternatives.size === 0) return rule
  const demand = `${rule.line.demand}${demandWords.alternative}`
  return { ...rule, line: { ...rule.line, demand } }
}

/** The lines of one measured thing, joined: an edition may ask for it twice. */
function oncePerKey(rules: readonly ComparedRule[]): ComparedRule[] {
  const found = new Map<string, ComparedRule>()
  for (const rule of rules) {
    const twin = found.get(rule.line.key)
    found.set(rule.line.key, twin ? joined(twin, rule) : rule)
  }
  return [...found.values()]
}

function joined(one: ComparedRule, other: ComparedRule): ComparedRule {
  const demand = `${one.line.demand};${other.line.demand}`
  const alternatives = other.alternatives.size === 0 ? other.alternatives : one.alternatives
  return { line: { ...one.line, demand }, facts: one.facts, alternatives }
}

/** Two editions of a standard side by side, matched by what they measure. */
export async function compareEditions(_context: Context, input: Input) {
  const pairs = pairRules(
    rulesOf(input.standard, input.before, input.filing),
    rulesOf(input.standard, input.after, input.filing),
  )
  const rows = pairs.map(([one, other]) => {
    const [before, after] = [one?.line ?? null, other?.line ?? null]
    const { key, title } = after ?? before ?? { key: '', title: '' }
    return { key, title, change: changeOf(before, after), before, after }
  })
  return { rows }
}

function changeOf(before: RuleLine | null, after: RuleLine | null): Change {
  if (!before) return 'added'
  if (!after) return 'removed'
  return before.demand === after.demand ? 'same' : 'changed'
}
