import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, confidence, day } from './verdict.ts'

const regionCode = z.string().regex(/^[0-9A-Za-z-]{1,32}$/)

/** The parts of a region's profile, in the order a plan is read. */
export const profileSection = z.enum([
  'tiers',
  'libraries',
  'seed-ratios',
  'annual-targets',
  'targets',
  'county-targets',
  'lines',
  'awards',
  'calendar',
  'choices',
])

const side = z.object({
  region: regionCode,
  regionName: z.string(),
  on: day,
  /** Whose plan speaks for the region: its own, or the nearest above it. */
  plan: z
    .object({
      region: regionCode,
      regionName: z.string(),
      title: z.string(),
      document: z.string(),
      from: day,
      to: day.nullable(),
      ended: z.boolean(),
    })
    .nullable(),
})

const value = z.object({
  says: z.string(),
  /** Null for an open reading that nobody has settled: the default stands. */
  cite: cite.nullable(),
  confidence: confidence.nullable(),
  /** Why the value may be easier than that of the level above. */
  loosens: z.string().nullable(),
})

/** Two regions' plans on a day, or with `beforeOn` one region on two days, value by value. */
export const compareRegions = endpoint({
  method: 'GET',
  path: '/api/policy/regions/compare',
  title: '区域口径对照',
  permission: 'public',
  input: z.strictObject({
    before: regionCode,
    after: regionCode,
    on: day.optional(),
    /** The day of the left side, where it is another one. */
    beforeOn: day.optional(),
  }),
  output: z.object({
    before: side,
    after: side,
    /** Empty when a side has no plan: nothing is known there, which is no difference. */
    rows: z.array(
      z.object({
        section: profileSection,
        key: z.string(),
        title: z.string(),
        change: z.enum(['added', 'removed', 'changed', 'same']),
        differs: z.array(z.string()),
        before: value.nullable(),
        after: value.nullable(),
      }),
    ),
  }),
})
