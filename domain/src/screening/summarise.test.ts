import { criteriaOf } from '@tidu/policy-engine/criteria-of'
import { type Interpretation, interpret, listCriteria } from '@tidu/policy-engine/interpret'
import type { Outcome } from '@tidu/policy-engine/outcome'
import type { RuleNode } from '@tidu/policy-engine/rule'
import { arbitraryStandard } from '@tidu/policy-engine/testing/arbitrary-standard'
import { arbitraryValues } from '@tidu/policy-engine/testing/arbitrary-values'
import { patience, runs } from '@tidu/policy-engine/testing/property-runs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortfallOf, summariser } from './summarise.ts'

const cite = { document: 'd', article: 'a', quote: 'q' }

function leaf(id: string, more: { advisory?: true } = {}): RuleNode {
  const test = { op: 'fixed' as const, outcome: 'met' as const }
  const shown = { title: id, key: id, cite, confidence: 'high' as const, unit: '' }
  return { kind: 'criterion', id, test, ...shown, ...more }
}

const all = (...of: RuleNode[]): RuleNode => ({ kind: 'all', of })
const any = (...of: RuleNode[]): RuleNode => ({ kind: 'any', of })

/** The summary of a firm with these outcomes and these shortfalls, in the order of the text. */
function summary(root: RuleNode, criteria: Outcome[], shortfalls: (number | null)[] = []) {
  const judged = { outcome: 'unknown' as const, criteria }
  return summariser(root)(judged, (place) => shortfalls[place] ?? null)
}

describe('how near a firm is', () => {
  it('leaves alternatives out that are not needed', () => {
    const root = all(leaf('a'), any(leaf('direct 1'), leaf('direct 2'), leaf('score')))
    const firm = summary(root, ['met', 'unmet', 'unknown', 'met'])
    expect(firm).toMatchObject({ nearest: '+..+', readiness: 1, distance: 0, unmet: 0, unknown: 0 })
  })

  it('takes the alternative with the fewest unmet, then unknown, then the shortest distance', () => {
    const root = any(all(leaf('a'), leaf('b')), all(leaf('c'), leaf('d')))
    expect(summary(root, ['unmet', 'unmet', 'unmet', 'unknown']).nearest).toBe('..-?')
    expect(summary(root, ['unmet', 'unknown', 'unmet', 'met']).nearest).toBe('..-+')
    const near = summary(root, ['unmet', 'met', 'unmet', 'met'], [0.5, 0, 0.02, 0])
    expect(near).toMatchObject({ nearest: '..-+', distance: 0.02, readiness: 0.5 })
  })

  it('counts a missing fact as not yet met, a coaching line and what is not asked not at all', () => {
    const root = all(leaf('a'), leaf('b'), leaf('advice', { advisory: true }), leaf('c'))
    const firm = summary(root, ['met', 'unknown', 'unmet', 'not_applicable'])
    expect(firm).toMatchObject({ nearest: '+?..', readiness: 0.5, unmet: 0, unknown: 1 })
  })

  it('has no distance where an unmet figure has no number', () => {
    const root = all(leaf('a'), leaf('b'))
    expect(summary(root, ['unmet', 'unmet'], [0.1, null]).distance).toBeNull()
    expect(summary(root, ['unmet', 'unmet'], [0.1, 0.25]).distance).toBe(0.35)
  })
})

describe('the shortfall of one criterion', () => {
  it('is relative to the line, a whole step at most', () => {
    expect(shortfallOf({ actual: 4_900, required: 5_000 })).toBe(0.02)
    expect(shortfallOf({ actual: 80, required: 70 })).toBeCloseTo(1 / 7)
    expect(shortfallOf({ actual: -3_000, required: 1_000 })).toBe(1)
    expect(shortfallOf({ actual: { low: 40, high: 60 }, required: 80 })).toBe(0.5)
  })

  it('is a whole step for a list or a yes that is missing, and for a line at nought', () => {
    expect(shortfallOf({ actual: [], required: ['省级奖'] })).toBe(1)
    expect(shortfallOf({ actual: false, required: true })).toBe(1)
    expect(shortfallOf({ actual: -5, required: 0 })).toBe(1)
  })

  it('is open while the figure is', () => {
    expect(shortfallOf({ actual: null, required: 5 })).toBeNull()
  })
})

/** Every way through the rules, tried one by one: for each choice one of its branches. */
function everyWay({ node, of, outcome }: Interpretation): Outcome[][] {
  if (node.kind === 'criterion') return [outcome === 'not_applicable' ? [] : [outcome]]
  const branches = of.filter((child) => !child.node.advisory)
  if (node.kind !== 'all') {
    const open = branches.filter((child) => child.outcome !== 'not_applicable')
    return open.length > 0 ? open.flatMap(everyWay) : [[]]
  }
  return branches.reduce<Outcome[][]>(
    (ways, child) => {
      const next = everyWay(child)
      return ways.flatMap((way) => next.map((more) => [...way, ...more])).slice(0, 2_000)
    },
    [[]],
  )
}

const count = (way: Outcome[], ...wanted: Outcome[]) =>
  way.filter((outcome) => wanted.includes(outcome)).length

describe('the nearest way', patience, () => {
  it('is never longer than any other way through the rules', () => {
    fc.assert(
      fc.property(arbitraryStandard, arbitraryValues, ({ standard }, values) => {
        const interpretation = interpret(standard.root, values)
        const criteria = listCriteria(interpretation).map(({ outcome }) => outcome)
        expect(criteria).toHaveLength(criteriaOf(standard.root).length)
        const found = summariser(standard.root)(
          { outcome: interpretation.outcome, criteria },
          () => 1,
        )
        const ways = everyWay(interpretation)
        const unmet = Math.min(...ways.map((way) => count(way, 'unmet')))
        expect(found.unmet).toBe(unmet)
        const open = ways.filter((way) => count(way, 'unmet') === unmet)
        const least = Math.min(...open.map((way) => count(way, 'unknown', 'manual')))
        expect(found.unknown + found.manual).toBe(least)
      }),
      runs,
    )
  })
})
