import { expect, it } from 'vitest'
import { openFacts } from './open-facts.ts'
import type { Criterion, Test } from './rule.ts'
import type { SlotValue, SlotValues } from './slot-value.ts'
import { cite } from './testing/dictionary.ts'

const share: Test = {
  op: 'compare',
  measure: {
    kind: 'ratio',
    over: [{ fact: 'cost', year: -1 }],
    under: [{ fact: 'money', year: -1 }],
  },
  operator: '>=',
  value: { n: 3n, d: 100n },
}
const asked: Criterion = {
  kind: 'criterion',
  id: 'c',
  title: '',
  key: 'c',
  cite,
  confidence: 'high',
  unit: '',
  test: { op: 'is', slot: { fact: 'brand' }, value: true },
  when: share,
}
const number = (n: bigint) => ({
  kind: 'number' as const,
  range: { low: { n, d: 1n }, high: { n, d: 1n } },
})

it('names the total of nothing that leaves open whether a criterion is asked at all', () => {
  const slots: SlotValues = new Map<string, SlotValue>([
    ['cost@-1', number(5n)],
    ['money@-1', number(0n)],
    ['brand', { kind: 'yes-no' as const, value: true }],
  ])
  expect(openFacts(asked, 'unknown', slots, '2026-06-01')).toEqual([{ fact: 'money', year: 2025 }])
})
