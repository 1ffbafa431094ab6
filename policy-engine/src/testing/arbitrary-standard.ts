import fc from 'fast-check'
import { type Exact, parseExact, zero } from '../exact.ts'
import { outcomes } from '../outcome.ts'
import type { ReadStandard } from '../read-standard.ts'
import type { Criterion, Indicator, Measure, Operator, RuleNode, Slot, Test } from '../rule.ts'
import { cite, figures, flags, numbers, slots, words, years } from './dictionary.ts'

const figure = fc.constantFrom(...figures)
const slotOf = (...facts: string[]) => fc.constantFrom(...facts.map((id): Slot => ({ fact: id })))
const operator = fc.constantFrom<Operator>('>=', '>', '<=', '<')
const some = <Item>(item: fc.Arbitrary<Item>, maxLength = 3) =>
  fc.array(item, { minLength: 1, maxLength })

/** Lines on which the figures of `arbitraryValues` fall exactly. */
const line: fc.Arbitrary<Exact> = fc
  .constantFrom(
    '0',
    '0.05',
    '0.1',
    '0.5',
    '1',
    '-0.05',
    '2',
    '100',
    '105',
    '0.333',
    '300.01',
    '1e18',
  )
  .map((written) => parseExact(written) ?? zero)

const plainMeasure: fc.Arbitrary<Measure> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('slot' as const), slot: figure }) },
  fc.record({ kind: fc.constantFrom('sum' as const, 'mean' as const), of: some(figure) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ratio' as const),
      over: some(figure, 2),
      under: some(figure, 2),
    }),
  },
  fc.record({ kind: fc.constant('growth' as const), to: figure, from: figure }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('mean-growth' as const),
      of: fc.oneof(
        fc.constantFrom(...numbers).map((id) => years.map((year) => ({ fact: id, year }))),
        fc.array(figure, { minLength: 2, maxLength: 4 }),
      ),
    }),
  },
  fc.record({
    kind: fc.constant('compound-growth' as const),
    to: figure,
    from: figure,
    years: fc.integer({ min: 1, max: 3 }),
  }),
)

const wordList = fc.subarray(words, { minLength: 1 })

function simpleTest(measure: fc.Arbitrary<Measure>): fc.Arbitrary<Test> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ op: fc.constant('compare' as const), measure, operator, value: line }),
    },
    fc.record({ op: fc.constant('is' as const), slot: slotOf(...flags), value: fc.boolean() }),
    fc.record({
      op: fc.constant('in' as const),
      slot: slotOf('domain', 'origin'),
      values: wordList,
    }),
    fc.record({
      op: fc.constant('has-any' as const),
      slot: slotOf('honours'),
      values: wordList,
      open: fc.boolean(),
    }),
    fc.record({
      op: fc.constant('has-count' as const),
      slot: slotOf('honours'),
      values: wordList,
      least: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({ op: fc.constant('judged' as const), slot: slotOf('judged') }),
    fc.record({ op: fc.constant('fixed' as const), outcome: fc.constantFrom(...outcomes) }),
  )
}

function nested(leaf: fc.Arbitrary<Test>): fc.Arbitrary<Test> {
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.record({ op: fc.constantFrom('every' as const, 'some' as const), of: some(leaf) }),
    fc.record({
      op: fc.constant('sourced' as const),
      source: slotOf('origin'),
      accepted: wordList,
      test: leaf,
    }),
  )
}

const indicator: fc.Arbitrary<Indicator> = fc
  .record({
    rows: fc.array(
      fc.record({
        when: simpleTest(plainMeasure),
        points: fc.constantFrom(20, 15, 10, 7.5, 5, 0.25, -5),
      }),
      { maxLength: 3 },
    ),
    otherwise: fc.constantFrom(0, 0, 2.5),
  })
  .map((made) => ({ id: 'i', title: '', group: '', max: 20, cite, ...made }))

function criterion(test: fc.Arbitrary<Test>, grounds: fc.Arbitrary<Criterion[]>) {
  return fc
    .record(
      {
        test,
        when: nested(simpleTest(plainMeasure)),
        unmetAs: fc.constant('manual' as const),
        exemptBy: grounds,
        advisory: fc.constant(true),
      },
      { requiredKeys: ['test'] },
    )
    .map(
      (made): Criterion => ({
        kind: 'criterion',
        id: '',
        title: '',
        key: '',
        cite,
        confidence: 'high',
        unit: '',
        ...made,
      }),
    )
}

function trees(leaf: fc.Arbitrary<Criterion>): fc.Arbitrary<RuleNode> {
  const { node } = fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record(
        {
          kind: fc.constantFrom('all' as const, 'any' as const, 'first' as const),
          of: fc.array(tie('node'), { maxLength: 4 }),
          advisory: fc.boolean(),
        },
        { requiredKeys: ['kind', 'of'] },
      ),
    ),
  }))
  return node
}

function numbered(node: RuleNode, next: { id: number }): RuleNode {
  if (node.kind !== 'criterion')
    return { ...node, of: node.of.map((child) => numbered(child, next)) }
  next.id += 1
  const id = `c${next.id}`
  const grounds = node.exemptBy?.flatMap((ground) => {
    const made = numbered(ground, next)
    return made.kind === 'criterion' ? [made] : []
  })
  return { ...node, id, key: id, ...(grounds && { exemptBy: grounds }) }
}

/** Any standard at all: every kind of node, test and measure, scorecards, grounds within grounds. */
export const arbitraryStandard: fc.Arbitrary<ReadStandard> = fc
  .array(indicator, { maxLength: 3 })
  .chain((scorecard) => {
    const points: fc.Arbitrary<Measure> = fc.constant({ kind: 'points', indicators: scorecard })
    const measure = fc.oneof({ weight: 5, arbitrary: plainMeasure }, points)
    const test = nested(simpleTest(measure))
    const inner = criterion(test, fc.array(criterion(test, fc.constant([])), { maxLength: 1 }))
    const leaf = criterion(test, fc.array(inner, { maxLength: 2 }))
    return fc.record({
      scorecard: fc.constant(scorecard),
      of: fc.array(trees(leaf), { maxLength: 6 }),
    })
  })
  .map(({ scorecard, of }) => ({
    standard: {
      standard: 'any',
      edition: 'e',
      title: '',
      filing: 'new' as const,
      on: '2026-06-01',
      root: numbered({ kind: 'all', of }, { id: 0 }),
      scorecard,
    },
    slots,
    problems: [],
  }))
