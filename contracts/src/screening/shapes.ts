import { z } from 'zod'
import { day, filing, outcome } from '../policy/verdict.ts'

export const regionCode = z.string().regex(/^[0-9A-Za-z-]{1,32}$/)
export const instant = z.iso.datetime({ offset: true })

export const counts = z.object({
  met: z.number().int(),
  unmet: z.number().int(),
  unknown: z.number().int(),
  manual: z.number().int(),
  total: z.number().int(),
})

export const run = z.object({
  id: z.uuid(),
  region: regionCode,
  regionName: z.string(),
  standard: z.string(),
  filing,
  on: day,
  edition: z.string(),
  title: z.string(),
  recordedBefore: instant,
  startedBy: z.string(),
  startedAt: instant,
  seconds: z.number(),
  counts,
})

export const row = z.object({
  enterpriseId: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  county: z.string(),
  industry: z.string().nullable(),
  industryName: z.string().nullable(),
  tags: z.array(z.string()),
  isFictional: z.boolean(),
  holdsTitle: z.boolean(),
  outcome,
  score: z.object({ low: z.number(), high: z.number() }).nullable(),
  met: z.number().int(),
  unmet: z.number().int(),
  unknown: z.number().int(),
  manual: z.number().int(),
  /** Share of the deciding criteria that are met, 0…1. */
  readiness: z.number(),
  /** Sum of the relative gaps of the unmet criteria; 0 is on the line. Null where a gap cannot be put in numbers. */
  distance: z.number().nullable(),
  /** What stands in the way, as the criteria's ids. */
  unmetCriteria: z.array(z.object({ id: z.string(), title: z.string() })),
  unknownCriteria: z.array(z.object({ id: z.string(), title: z.string() })),
})
export type ScreeningRow = z.infer<typeof row>

export const rowWithSeed = row.extend({
  /** Whether the region's own seed condition holds; null where its plan has none for the tier. */
  seedOutcome: outcome.nullable(),
})
export type ScreeningRowWithSeed = z.infer<typeof rowWithSeed>
