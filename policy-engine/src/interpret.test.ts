import { describe, expect, it } from 'vitest'
import { interpret, listCriteria } from './interpret.ts'
import type { Outcome } from './outcome.ts'
import type { RuleNode } from './rule.ts'
import { cite } from './testing/dictionary.ts'

function criterion(id: string, outcome: Outcome, more: { advisory?: true } = {}): RuleNode {
  const shown = { id, title: id, key: id, cite, confidence: 'high' as const, unit: '' }
  return { kind: 'criterion', test: { op: 'fixed', outcome }, ...shown, ...more }
}

function read(of: RuleNode[]) {
  const interpretation = interpret({ kind: 'first', of }, new Map())
  const outcomes = listCriteria(interpretation).map(({ outcome }) => outcome)
  return { outcome: interpretation.outcome, outcomes }
}

describe('alternatives in order', () => {
  it('are not asked any more once one is met', () => {
    expect(
      read([criterion('a', 'unknown'), criterion('b', 'met'), criterion('c', 'unmet')]),
    ).toEqual({ outcome: 'met', outcomes: ['unknown', 'met', 'not_applicable'] })
  })

  it('are still asked after a coaching line that holds, since that decides nothing', () => {
    const advice = criterion('advice', 'met', { advisory: true })
    expect(read([criterion('a', 'unmet'), advice, criterion('b', 'met')])).toEqual({
      outcome: 'met',
      outcomes: ['unmet', 'met', 'met'],
    })
  })
})
