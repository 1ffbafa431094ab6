import { toNumber } from '@tidu/policy-engine/exact'
import { measureRange } from '@tidu/policy-engine/measure'
import type { Criterion, Operator, RuleNode, Test } from '@tidu/policy-engine/rule'
import type { SlotValues } from '@tidu/policy-engine/slot-value'
import { testOutcome } from '@tidu/policy-engine/test-outcome'

/**
 * The same rules in a form the other engines can take. They know no yearly figures, growth or lists, so
 * every measured value and every word test is worked out for them beforehand and not counted in their time.
 */
export type RivalTest =
  | { kind: 'number'; fact: string; operator: Operator; line: number }
  | { kind: 'flag'; fact: string }
  | { kind: 'all' | 'any'; of: RivalTest[] }
  /** Asked only where the condition holds; otherwise it does not stand in the way. */
  | { kind: 'when'; condition: RivalTest; demand: RivalTest }

export type RivalFacts = Record<string, number | boolean | null>

export interface RivalRules {
  root: RivalTest
  /** The facts of one firm: null is unknown. */
  factsOf(slots: SlotValues): RivalFacts
}

type Leaf = { fact: string; test: Test }

export function rivalRules(root: RuleNode): RivalRules {
  const leaves: Leaf[] = []
  const add = (test: Test): RivalTest => {
    const fact = `f${leaves.length}`
    leaves.push({ fact, test })
    return test.op === 'compare'
      ? { kind: 'number', fact, operator: test.operator, line: toNumber(test.value) }
      : { kind: 'flag', fact }
  }
  const lowerTest = (test: Test): RivalTest =>
    test.op === 'every' || test.op === 'some'
      ? { kind: test.op === 'every' ? 'all' : 'any', of: test.of.map(lowerTest) }
      : add(test)
  const lower = (node: RuleNode): RivalTest =>
    node.kind === 'criterion'
      ? lowerCriterion(node)
      : { kind: node.kind === 'all' ? 'all' : 'any', of: node.of.map(lower) }
  const lowerCriterion = ({ when, test }: Criterion): RivalTest =>
    when ? { kind: 'when', condition: lowerTest(when), demand: lowerTest(test) } : lowerTest(test)
  return {
    root: lower(root),
    factsOf: (slots) => Object.fromEntries(leaves.map((leaf) => [leaf.fact, factOf(leaf, slots)])),
  }
}

function factOf({ test }: Leaf, slots: SlotValues): number | boolean | null {
  if (test.op === 'compare') {
    const range = measureRange(test.measure, slots)
    // Twelve digits, so that an exact tie is one for them too.
    return range ? toNumber(range.low) : null
  }
  const outcome = testOutcome(test, slots)
  return outcome === 'unknown' ? null : outcome === 'met'
}

/** A plain condition: what an engine without "unknown" can ask. Unknown facts make neither rail true. */
export type Rail =
  | { kind: 'number'; fact: string; operator: Operator; line: number }
  | { kind: 'flag'; fact: string; value: boolean }
  | { kind: 'all' | 'any'; of: Rail[] }

const opposite: Record<Operator, Operator> = { '>=': '<', '<': '>=', '>': '<=', '<=': '>' }

/** The rail that certainly holds (`true`) or certainly fails (`false`). */
export function rail(test: RivalTest, holds: boolean): Rail {
  switch (test.kind) {
    case 'number':
      return { ...test, operator: holds ? test.operator : opposite[test.operator] }
    case 'flag':
      return { ...test, value: holds }
    case 'when':
      return holds
        ? {
            kind: 'any',
            of: [
              rail(test.condition, false),
              { kind: 'all', of: [rail(test.condition, true), rail(test.demand, true)] },
            ],
          }
        : { kind: 'all', of: [rail(test.condition, true), rail(test.demand, false)] }
    default:
      return {
        kind: (test.kind === 'all') === holds ? 'all' : 'any',
        of: test.of.map((one) => rail(one, holds)),
      }
  }
}
