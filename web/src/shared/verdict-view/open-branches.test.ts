import type { VerdictNode } from '@tidu/contracts/policy/verdict'
import { describe, expect, it } from 'vitest'
import { openBranches } from './open-branches.ts'

type Outcome = VerdictNode['outcome']

const leaf = (id: string, outcome: Outcome, grounds: string[] = []): VerdictNode => ({
  kind: 'criterion',
  id,
  outcome,
  grounds,
})

const group = (outcome: Outcome, of: VerdictNode[], kind: 'all' | 'any' = 'all'): VerdictNode => ({
  kind,
  outcome,
  of,
})

describe('what of a proof is still open', () => {
  it('is what is unmet, unknown or waits for a person', () => {
    const tree = group('unmet', [
      leaf('met', 'met'),
      leaf('unmet', 'unmet'),
      leaf('unknown', 'unknown'),
      leaf('manual', 'manual'),
      leaf('exempt', 'exempt'),
    ])
    const left = openBranches(tree, new Map())
    expect(left).toEqual(
      group('unmet', [
        leaf('unmet', 'unmet'),
        leaf('unknown', 'unknown'),
        leaf('manual', 'manual'),
      ]),
    )
  })

  it('leaves out the missed alternatives of a condition met another way', () => {
    const settled = group('met', [leaf('a', 'unmet'), leaf('b', 'met')], 'any')
    expect(openBranches(group('unmet', [settled, leaf('c', 'unmet')]), new Map())).toEqual(
      group('unmet', [leaf('c', 'unmet')]),
    )
  })

  it('keeps the grounds that would still exempt, and is nothing when all is settled', () => {
    const criteria = new Map([
      ['award', { outcome: 'unmet' as const }],
      ['institute', { outcome: 'met' as const }],
    ])
    expect(openBranches(leaf('ip', 'unmet', ['award', 'institute']), criteria)).toEqual(
      leaf('ip', 'unmet', ['award']),
    )
    expect(openBranches(group('met', [leaf('a', 'met')]), new Map())).toBeUndefined()
  })
})
