import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, confidence, day, editionId, filing, standardId, verdict } from './verdict.ts'

const standardLine = z.object({
  standard: z.string(),
  edition: z.string(),
  title: z.string(),
  document: z.string(),
  from: day,
  to: day.nullable(),
  region: z.string().nullable(),
  criteria: z.number().int(),
  cases: z.number().int(),
  /** Criteria whose value still waits for a check against the official text (待核实). */
  toVerify: z.number().int(),
})

export const listStandards = endpoint({
  method: 'GET',
  path: '/api/policy/standards',
  title: '政策包列表',
  permission: 'public',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(standardLine),
    editions: z.array(
      z.object({
        standard: z.string(),
        filing: z.enum(['new', 'review', 'any']),
        from: day,
        to: day.nullable(),
        edition: z.string(),
        cite,
        confidence,
        note: z.string().nullable(),
      }),
    ),
  }),
})

const ruleLine = z.object({
  id: z.string(),
  title: z.string(),
  key: z.string(),
  /** The test in words: `≥ 1500 万元`. */
  demand: z.string(),
  /** How the criterion stands in the rule, outermost first: 均须满足, 满足其一, 依次替代. */
  within: z.array(z.enum(['all', 'any', 'first', 'exempts', 'advisory'])),
  cite,
  confidence,
  note: z.string().nullable(),
})
export type RuleLine = z.infer<typeof ruleLine>

const chosenStandard = {
  standard: standardId,
  edition: editionId,
  filing: filing.default('new'),
  on: day.optional(),
  region: z.string().max(32).optional(),
}

export const showStandard = endpoint({
  method: 'GET',
  path: '/api/policy/standards/:standard/:edition',
  title: '政策包条款',
  permission: 'public',
  input: z.strictObject(chosenStandard),
  output: z.object({
    line: standardLine,
    filing,
    on: day,
    rules: z.array(ruleLine),
    indicators: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        group: z.string(),
        max: z.number(),
        rows: z.array(z.object({ when: z.string(), points: z.number() })),
        otherwise: z.number(),
        cite,
      }),
    ),
    facts: z.array(
      z.object({ id: z.string(), name: z.string(), unit: z.string(), definition: z.string() }),
    ),
  }),
})

export const runCases = endpoint({
  method: 'GET',
  path: '/api/policy/standards/:standard/:edition/cases',
  title: '政策包算例',
  permission: 'public',
  input: z.strictObject({
    standard: standardId,
    edition: editionId,
    region: z.string().max(32).optional(),
  }),
  output: z.object({
    passed: z.number().int(),
    failed: z.number().int(),
    rows: z.array(
      z.object({ title: z.string(), passed: z.boolean(), expected: z.string(), got: z.string() }),
    ),
  }),
})

export const compareEditions = endpoint({
  method: 'GET',
  path: '/api/policy/standards/:standard/compare',
  title: '两个版本对照',
  permission: 'public',
  input: z.strictObject({
    standard: standardId,
    before: editionId,
    after: editionId,
    filing: filing.default('new'),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'same']),
        before: ruleLine.nullable(),
        after: ruleLine.nullable(),
      }),
    ),
  }),
})

export const listFacts = endpoint({
  method: 'GET',
  path: '/api/policy/facts',
  title: '事实词典',
  permission: 'public',
  input: z.strictObject({
    standard: standardId.optional(),
    on: day.optional(),
    filing: filing.optional(),
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        nameEn: z.string(),
        kind: z.enum(['number', 'yes-no', 'choice', 'choices', 'date', 'judgement']),
        period: z.enum(['current', 'year']),
        unit: z.string(),
        definition: z.string(),
        values: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
        evidence: z.array(z.string()),
        /** Computed from other facts; it need not be asked. */
        derived: z.boolean(),
        /** Year offsets the chosen standard reads; empty for a fact without years. */
        years: z.array(z.number().int()),
      }),
    ),
  }),
})

/** The self-check (自测): facts in, verdict out, nothing kept. */
export const evaluateSheet = endpoint({
  method: 'POST',
  path: '/api/policy/evaluate',
  title: '条件自测',
  permission: 'public',
  input: z.strictObject({
    standard: standardId,
    filing: filing.default('new'),
    on: day,
    edition: editionId.optional(),
    region: z.string().max(32).optional(),
    sheet: z.record(z.string(), z.unknown()),
  }),
  output: z.object({ verdict, warnings: z.array(z.string()) }),
})
