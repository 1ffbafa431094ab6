import { expect, it } from 'vitest'
import { layOut } from '../pack-rows/layout.ts'
import type { Criterion, RuleNode, Test } from '../rule.ts'
import { cite, dictionary, slots } from '../testing/dictionary.ts'
import { compileSql } from './compile-sql.ts'

const grown: Test = {
  op: 'compare',
  measure: { kind: 'mean-growth', of: [-1, -2, -3].map((year) => ({ fact: 'share', year })) },
  operator: '>',
  value: { n: 1n, d: 2n },
}

function criterion(id: string, test: Test, more: Partial<Criterion> = {}): Criterion {
  const shown = { title: '', key: id, cite, confidence: 'high' as const, unit: '' }
  return { kind: 'criterion', id, test, ...shown, ...more }
}

/** Once growth is met the rest is not asked; and its ground is asked only where growth is met. */
const ground = criterion('c3', { op: 'judged', slot: { fact: 'judged' } }, { when: grown })
const domain: Test = { op: 'in', slot: { fact: 'domain' }, values: ['iron'] }
const root: RuleNode = {
  kind: 'first',
  of: [
    criterion('c1', grown),
    { kind: 'all', of: [criterion('c2', domain, { exemptBy: [ground] })] },
  ],
}

it('gives every criterion an outcome, also where one question leaves no other possible', () => {
  const standard = {
    standard: 'any',
    edition: 'e',
    title: '',
    filing: 'new' as const,
    on: '2026-06-01',
    root,
    scorecard: [],
  }
  const read = { standard, slots, problems: [] }
  const { outcome, criteria } = compileSql(read, layOut([read], dictionary), dictionary)
  for (const text of [outcome, ...criteria]) expect(text).not.toMatch(/\(null\)|else null/)
})
