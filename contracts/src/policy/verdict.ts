import { z } from 'zod'

export const outcome = z.enum(['met', 'unmet', 'unknown', 'manual', 'exempt', 'not_applicable'])
export type Outcome = z.infer<typeof outcome>
export const filing = z.enum(['new', 'review'])
export const standardId = z.enum([
  'tech',
  'innovative',
  'hnte',
  'srdi',
  'little-giant',
  'key-little-giant',
  'champion',
  'seed-srdi',
  'seed-little-giant',
  'local-line',
])
export const day = z.iso.date()
export const editionId = z.string().regex(/^[0-9a-z-]{1,40}$/)

export const cite = z.object({ document: z.string(), article: z.string(), quote: z.string() })
export const confidence = z.enum(['high', 'medium', 'low'])

const shown = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()),
  z.object({ low: z.number(), high: z.number().nullable() }),
])

const factOfYear = z.object({ fact: z.string(), year: z.number().int().optional() })

export const gap = z.object({
  fact: z.string(),
  year: z.number().int().optional(),
  by: z.number(),
  direction: z.enum(['increase', 'decrease']),
  unit: z.string(),
  to: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]).optional(),
  strict: z.literal(true).optional(),
})

const figure = z.object({
  outcome,
  facts: z.array(factOfYear),
  actual: shown.optional(),
  required: shown.optional(),
  operator: z.string().optional(),
  unit: z.string(),
  gap: gap.optional(),
})

export const criterionVerdict = z.object({
  id: z.string(),
  title: z.string(),
  key: z.string(),
  outcome,
  /** Coaching lines and exempting grounds do not decide. */
  decides: z.boolean(),
  actual: shown.nullable(),
  required: shown.nullable(),
  operator: z.string().nullable(),
  unit: z.string(),
  gap: gap.optional(),
  missing: z.array(z.string()),
  asks: z.array(factOfYear),
  cite,
  confidence,
  note: z.string().optional(),
  figures: z.array(figure),
})
export type CriterionVerdict = z.infer<typeof criterionVerdict>

export type VerdictNode =
  | { kind: 'criterion'; id: string; outcome: Outcome; grounds: string[] }
  | {
      kind: 'all' | 'any' | 'first'
      id?: string | undefined
      title?: string | undefined
      outcome: Outcome
      advisory?: boolean | undefined
      of: VerdictNode[]
    }

const verdictNode: z.ZodType<VerdictNode> = z
  .lazy(() =>
    z.union([
      z.object({
        kind: z.literal('criterion'),
        id: z.string(),
        outcome,
        grounds: z.array(z.string()),
      }),
      z.object({
        kind: z.enum(['all', 'any', 'first']),
        id: z.string().optional(),
        title: z.string().optional(),
        outcome,
        advisory: z.boolean().optional(),
        of: z.array(verdictNode),
      }),
    ]),
  )
  // A shape that refers to itself needs a name in the API description.
  .meta({ id: 'VerdictNode' })

/** An explained pre-judgement (预判) of one firm under one standard. */
export const verdict = z.object({
  standard: z.string(),
  edition: z.string(),
  title: z.string(),
  filing,
  on: day,
  region: z.string().optional(),
  outcome,
  score: z.object({ low: z.number(), high: z.number() }).optional(),
  indicators: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      group: z.string(),
      max: z.number(),
      low: z.number(),
      high: z.number(),
      cite,
    }),
  ),
  criteria: z.array(criterionVerdict),
  tree: verdictNode,
  askNext: z.array(factOfYear.extend({ settles: z.number().int(), touches: z.number().int() })),
})
export type Verdict = z.infer<typeof verdict>
