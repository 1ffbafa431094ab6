import { ZenEngine } from '@gorules/zen-engine'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { type Rail, type RivalFacts, type RivalTest, rail } from './rival-tree.ts'

/** 0 met, 1 unmet, 2 unknown: the codes of our outcomes. */
export type Judge = (rows: readonly RivalFacts[]) => Promise<number[]>

export interface Rival {
  name: string
  judge: Judge
}

const jsonOperators = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
}

type Nested =
  | { fact: string; operator: string; value: number | boolean }
  | { all: Nested[] }
  | { any: Nested[] }

function jsonCondition(of: Rail): Nested {
  if (of.kind === 'number')
    return { fact: of.fact, operator: jsonOperators[of.operator], value: of.line }
  if (of.kind === 'flag') return { fact: of.fact, operator: 'equal', value: of.value }
  const parts = of.of.map(jsonCondition)
  return of.kind === 'all' ? { all: parts } : { any: parts }
}

function top(of: Rail): TopLevelCondition {
  const parts = of.kind === 'all' || of.kind === 'any' ? of.of : [of]
  const nested = parts.map(jsonCondition)
  return of.kind === 'any' ? { any: nested } : { all: nested }
}

function jsonRules(root: RivalTest): Rival {
  const engine = new Engine()
  engine.addRule({ conditions: top(rail(root, true)), event: { type: 'met' } })
  engine.addRule({ conditions: top(rail(root, false)), event: { type: 'unmet' } })
  return {
    name: 'json-rules-engine 7.3.1',
    judge: async (rows) => {
      const codes: number[] = []
      for (const row of rows) {
        const { events } = await engine.run(row)
        codes.push(events[0]?.type === 'met' ? 0 : events[0]?.type === 'unmet' ? 1 : 2)
      }
      return codes
    },
  }
}

function zenText(of: Rail, row: string): string {
  if (of.kind === 'number')
    return `(${row}${of.fact} != null and ${row}${of.fact} ${of.operator} ${of.line})`
  if (of.kind === 'flag') return `(${row}${of.fact} == ${of.value})`
  return `(${of.of.map((one) => zenText(one, row)).join(of.kind === 'all' ? ' and ' : ' or ')})`
}

function zenDecision(root: RivalTest, loop: boolean) {
  const met = zenText(rail(root, true), '')
  const unmet = zenText(rail(root, false), '')
  const content = {
    expressions: [{ id: 'e', key: 'code', value: `${met} ? 0 : ${unmet} ? 1 : 2` }],
    passThrough: false,
    ...(loop && { inputField: 'rows', outputPath: 'out', executionMode: 'loop' }),
  }
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    { id: 'x', type: 'expressionNode', name: 'x', content },
    { id: 'out', type: 'outputNode', name: 'out' },
  ]
  const edges = [
    { id: 'a', sourceId: 'in', targetId: 'x', type: 'edge' },
    { id: 'b', sourceId: 'x', targetId: 'out', type: 'edge' },
  ]
  return new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes, edges })))
}

function zenSingle(root: RivalTest): Rival {
  const decision = zenDecision(root, false)
  return {
    name: 'zen-engine 0.54.0, one by one',
    judge: async (rows) => {
      const codes: number[] = []
      for (const row of rows) codes.push((await decision.evaluate(row)).result.code)
      return codes
    },
  }
}

/** Its own way to many rows at once: one call loops over five hundred. */
function zenLoop(root: RivalTest): Rival {
  const decision = zenDecision(root, true)
  return {
    name: 'zen-engine 0.54.0, loop of 500',
    judge: async (rows) => {
      const codes: number[] = []
      for (let from = 0; from < rows.length; from += 500) {
        const answer = await decision.evaluate({ rows: rows.slice(from, from + 500) })
        for (const { code } of answer.result.out) codes.push(code)
      }
      return codes
    },
  }
}

type PublicodesRule = string | Record<string, unknown>

/** Publicodes knows "undefined": one tree is enough, and a band not asked is "not in it, or fulfilled". */
function publicodesTree(test: RivalTest): PublicodesRule {
  switch (test.kind) {
    case 'number':
      return `${test.fact} ${test.operator} ${test.line}`
    case 'flag':
      return test.fact
    case 'when':
      return {
        'une de ces conditions': [
          publicodesTree(negated(test.condition)),
          publicodesTree(test.demand),
        ],
      }
    default: {
      const key = test.kind === 'all' ? 'toutes ces conditions' : 'une de ces conditions'
      return { [key]: test.of.map(publicodesTree) }
    }
  }
}

function negated(test: RivalTest): RivalTest {
  if (test.kind === 'number') return { ...test, operator: opposites[test.operator] }
  if (test.kind !== 'all' && test.kind !== 'any') throw new Error('bands are cut by numbers')
  return { kind: test.kind === 'all' ? 'any' : 'all', of: test.of.map(negated) }
}

const opposites = { '>=': '<', '<': '>=', '>': '<=', '<=': '>' } as const

function publicodes(root: RivalTest, facts: readonly string[]): Rival {
  const questions = facts.map((fact) => [fact, { question: fact }])
  const engine = new Publicodes({
    ...Object.fromEntries(questions),
    verdict: { valeur: publicodesTree(root) },
  })
  const written = (value: number | boolean) =>
    typeof value === 'number' ? value : value ? 'oui' : 'non'
  return {
    name: 'publicodes 1.10.3',
    judge: async (rows) =>
      rows.map((row) => {
        const known = Object.entries(row).flatMap(([fact, value]) =>
          value === null ? [] : [[fact, written(value)]],
        )
        engine.setSituation(Object.fromEntries(known))
        const { nodeValue } = engine.evaluate('verdict')
        return nodeValue === true ? 0 : nodeValue === false ? 1 : 2
      }),
  }
}

export function rivals(root: RivalTest, facts: readonly string[]): Rival[] {
  return [jsonRules(root), zenSingle(root), zenLoop(root), publicodes(root, facts)]
}
