import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, day } from './verdict.ts'

const documentLine = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string(),
  issuedOn: day.nullable(),
  publishedOn: day.nullable(),
  effectiveFrom: day.nullable(),
  effectiveTo: day.nullable(),
  status: z.enum(['not-yet', 'in-force', 'repealed', 'expired']),
  /** The years the plan is for are over, whether or not an end date was written. */
  planOver: z.boolean(),
  clauses: z.number().int(),
})

export const listDocuments = endpoint({
  method: 'GET',
  path: '/api/policy/documents',
  title: '政策文件列表',
  permission: 'public',
  input: z.strictObject({ on: day.optional() }),
  output: z.object({ rows: z.array(documentLine) }),
})

export const showDocument = endpoint({
  method: 'GET',
  path: '/api/policy/documents/:id',
  title: '政策文件',
  permission: 'public',
  input: z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,60}$/), on: day.optional() }),
  output: z.object({
    line: documentLine,
    indexNumber: z.string().nullable(),
    edges: z.array(
      z.object({
        kind: z.string(),
        document: z.string(),
        title: z.string(),
        on: day.nullable(),
        inward: z.boolean(),
      }),
    ),
    clauses: z.array(z.object({ id: z.string(), path: z.string(), summary: z.string() })),
  }),
})

const dueDate = z.object({
  on: day,
  title: z.string(),
  region: z.string().nullable(),
  cite: cite.nullable(),
  daysLeft: z.number().int(),
})

export const showRegionPolicy = endpoint({
  method: 'GET',
  path: '/api/policy/regions/:region',
  title: '区域政策口径',
  permission: 'public',
  input: z.strictObject({ region: z.string().max(32), on: day.optional() }),
  output: z.object({
    region: z.string(),
    on: day,
    /** The plan in force, or the last one with its state. */
    plan: z
      .object({
        title: z.string(),
        document: z.string(),
        from: day,
        to: day.nullable(),
        ended: z.boolean(),
      })
      .nullable(),
    tiers: z.array(z.object({ tier: z.string(), label: z.string() })),
    seeds: z.array(
      z.object({
        tier: z.string(),
        ratio: z.number().nullable(),
        annualTarget: z.number().nullable(),
        quota: z.number().nullable(),
        /** The arithmetic in words: 2×30=60. */
        arithmetic: z.string(),
        variants: z.array(
          z.object({ id: z.string(), label: z.string(), quota: z.number(), chosen: z.boolean() }),
        ),
        cite: cite.nullable(),
        /** The rule of the packs that says who may be a seed of this tier. */
        condition: z
          .object({ standard: z.string(), edition: z.string(), title: z.string() })
          .nullable(),
      }),
    ),
    targets: z.array(
      z.object({
        region: z.string(),
        regionName: z.string(),
        tier: z.string(),
        baseline: z.number().nullable(),
        increment: z.number().nullable(),
        goal: z.number().nullable(),
        year: z.number().int(),
      }),
    ),
    dueDates: z.array(dueDate),
  }),
})
