import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, confidence, day } from '../policy/verdict.ts'
import { instant } from './shapes.ts'

const sizeClass = z.enum(['large', 'medium', 'small', 'micro', 'manual'])

/** One figure of the size class: what the year says, and the lower bounds of the industry's row. */
const sizeFigure = z.object({
  metric: z.enum(['employees', 'revenue', 'assets']),
  fact: z.string(),
  name: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  large: z.number().nullable(),
  medium: z.number().nullable(),
  small: z.number().nullable(),
})

const size = z.object({
  class: z.enum([...sizeClass.options, 'unknown']),
  /** Every class the known figures still allow; empty when the industry does not tell the row. */
  possible: z.array(sizeClass),
  /** What somebody put on file; the rules read it before the computed class. */
  stated: sizeClass.nullable(),
  /** Null while the industry does not tell the row, and where the standard does not cover it. */
  row: z.object({ key: z.string(), name: z.string() }).nullable(),
  figures: z.array(sizeFigure),
  cite: cite.nullable(),
})

const aboveScale = z.object({
  /** `manual`: a qualification decides. `not_applicable`: the industry is outside the survey. */
  outcome: z.enum(['met', 'unmet', 'unknown', 'manual', 'not_applicable']),
  title: z.string(),
  edition: z.string(),
  confidence,
  row: z.object({ key: z.string(), name: z.string(), label: z.string(), cite }).nullable(),
  /** The figure that decides; null where a qualification or the industry alone does. */
  line: z
    .object({
      fact: z.string(),
      name: z.string(),
      unit: z.string(),
      required: z.number(),
      actual: z.number().nullable(),
      /** What the figure lacks; null unless the line is missed. */
      gap: z.number().nullable(),
    })
    .nullable(),
})

/** 规模与四上: the size class and the statistical standing of one firm, by the figures of the year before. */
export const showStanding = endpoint({
  method: 'GET',
  path: '/api/screening/standing/:enterpriseId',
  title: '规模与“四上”',
  permission: 'enterprise.see',
  input: z.strictObject({
    enterpriseId: z.uuid(),
    on: day.optional(),
    /** Only facts recorded before this moment are read. */
    recordedBefore: instant.optional(),
  }),
  output: z.object({
    on: day,
    /** The year the figures are of. */
    year: z.number().int(),
    industry: z.string().nullable(),
    size,
    /** Null on a day before the survey scope holds. */
    aboveScale: aboveScale.nullable(),
  }),
})
