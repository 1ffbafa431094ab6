import { describe, expect, it } from 'vitest'
import { readDictionary } from './read-dictionary.ts'
import { runCases } from './run-cases.ts'

const { dictionary } = readDictionary({
  facts: [
    { id: 'share', name: '占比', kind: 'number', unit: '比例', scale: 4, definition: '占比' },
    { id: 'listed', name: '上市', kind: 'yes-no', definition: '已上市' },
    { id: 'fame', name: '知名', kind: 'judgement', definition: '人工判断' },
  ],
})
const words = { dictionary, sizes: { rows: [], notCovered: [], sections: [] } }
const cite = { article: '第一条' }

function standard(changes: Record<string, unknown> = {}) {
  return {
    standard: 'srdi',
    edition: '1',
    title: '标准',
    document: 'doc',
    effective: { from: '2024-01-01' },
    criteria: [
      {
        id: 'A',
        title: '占比',
        key: 'share',
        test: { value: 'share', 'at-least': '10%' },
        cite,
        confidence: 'high',
        ...changes,
      },
    ],
  }
}

const at = { filing: 'new', on: '2026-06-01' }
const bases = { pass: { current: { share: 0.1, listed: false } } }

function leaf(tries: Record<string, unknown>[], changes: Record<string, unknown> = {}) {
  return { bases, leaves: [{ criterion: 'A', at, base: 'pass', tries, ...changes }] }
}

const complete = [
  { set: { 'current.share': 0.1 }, expect: 'met', boundary: true },
  { set: { 'current.share': 0.09 }, expect: 'unmet', gap: 0.01 },
  { set: { 'current.share': null }, expect: 'unknown' },
]

describe('worked cases', () => {
  it('pass when the standard does what they say', () => {
    const { results, problems } = runCases(leaf(complete), standard(), words)
    expect(problems).toEqual([])
    expect(results.map(({ passed }) => passed)).toEqual([true, true, true])
    expect(results[1]).toMatchObject({ expected: 'unmet, gap 0.01', got: 'unmet, gap 0.01' })
  })

  it('fail when a threshold is moved, on the line first', () => {
    const moved = standard({ test: { value: 'share', 'at-least': '11%' } })
    const failed = runCases(leaf(complete), moved, words).results.filter(({ passed }) => !passed)
    expect(failed.map(({ expected, got }) => [expected, got])).toEqual([
      ['met, on the line', 'unmet, beside the line'],
      ['unmet, gap 0.01', 'unmet, gap 0.02'],
    ])
  })

  it('fail when the line is said to be met but only something near it is tried', () => {
    const near = [{ set: { 'current.share': 0.1001 }, expect: 'met', boundary: true }]
    const [result] = runCases(leaf(near), standard(), words).results
    expect(result).toMatchObject({ passed: false, got: 'met, beside the line' })
  })

  it('fail when an operator turns from 以上 to 超过', () => {
    const strict = standard({ test: { value: 'share', 'more-than': '10%' } })
    expect(runCases(leaf(complete), strict, words).results[0]?.passed).toBe(false)
  })

  it('compare a whole firm: outcome and the criteria that are named', () => {
    const whole = [
      {
        title: '够线',
        at,
        base: 'pass',
        expect: { outcome: 'unmet', criteria: { A: 'met', B: 'met' } },
      },
    ]
    const [result] = runCases({ bases, whole }, standard(), words).results
    expect(result).toMatchObject({
      passed: false,
      expected: 'outcome unmet · A met · B met',
      got: 'outcome met · A met · B absent',
    })
  })
})

describe('what has no case is named', () => {
  const missing = (cases: unknown, source: Record<string, unknown>) =>
    runCases(cases, source, words).problems.map(({ code, details }) => [code, details.missing])

  it('a numeric criterion without its boundary and without a missing fact', () => {
    expect(missing(leaf(complete.slice(1, 2)), standard())).toEqual([
      ['case-missing', ['met', 'unknown', 'boundary']],
    ])
  })

  it('a judgement waits for a person, so it must be seen as manual', () => {
    const judged = standard({ test: { judged: 'fame' } })
    expect(missing(undefined, judged)).toEqual([['case-missing', ['met', 'unmet', 'manual']]])
  })

  it('what a review asks otherwise, and a later version of a threshold', () => {
    const source = standard({
      test: {
        value: 'share',
        'at-least': [
          { from: '2024-01-01', value: '10%' },
          { from: '2027-01-01', value: '12%' },
        ],
      },
      filings: { review: 'exempt' },
    })
    const named = runCases(leaf(complete), source, words).problems.map(({ details }) => details)
    expect(named).toEqual([
      { criterion: 'A', filing: 'review', on: '2024-01-01', missing: ['exempt'] },
      {
        criterion: 'A',
        filing: 'new',
        on: '2027-01-01',
        missing: ['met', 'unmet', 'unknown', 'boundary'],
      },
    ])
  })

  it('an indicator row that no case reaches', () => {
    const bands = { value: 'share', 'at-least': { '20%': 10, '10%': 5 } }
    const scorecard = [{ id: 'I', title: '分', group: '组', max: 10, bands, otherwise: 0, cite }]
    const indicators = [
      { indicator: 'I', at, base: 'pass', tries: [{ set: { 'current.share': 0.2 }, points: 10 }] },
    ]
    const cases = { ...leaf(complete), indicators }
    expect(missing(cases, { ...standard(), scorecard })).toEqual([
      ['case-missing', ['5', '0', 'unknown']],
    ])
  })

  it('cases that speak of unknown facts, bases and outcomes', () => {
    const broken = leaf([{ set: { 'current.shares': 1 }, expect: 'passed' }], { base: 'gone' })
    const codes = runCases(broken, standard(), words).problems.map(({ code }) => code)
    expect(codes).toEqual(['missing', 'unknown-value', 'unknown-fact', 'case-missing'])
  })
})
