import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, editionId, filing, outcome, standardId, verdict } from '../policy/verdict.ts'
import { instant } from './shapes.ts'

const asked = z.strictObject({
  enterpriseId: z.uuid(),
  standard: standardId,
  filing: filing.default('new'),
  on: day.optional(),
  edition: editionId.optional(),
  /** Only facts recorded before this moment are read. */
  recordedBefore: instant.optional(),
})

/** 体检: the explained verdict of one firm, as the facts stood. */
export const showVerdict = endpoint({
  method: 'GET',
  path: '/api/screening/verdicts/:enterpriseId',
  title: '企业体检',
  permission: 'enterprise.see',
  input: asked,
  output: z.object({
    enterprise: z.object({
      id: z.uuid(),
      name: z.string(),
      region: z.string(),
      isFictional: z.boolean(),
    }),
    verdict,
    /** Editions of the standard that could be looked at instead. */
    editions: z.array(z.object({ edition: z.string(), title: z.string() })),
    recordedBefore: instant,
  }),
})

/** The same as a Word file. */
export const exportVerdict = endpoint({
  method: 'GET',
  path: '/api/screening/verdicts/:enterpriseId/report.docx',
  title: '导出体检报告',
  permission: 'enterprise.see',
  input: asked,
  output: z.never(),
  answers: 'file',
})

/** All tiers of one firm at a glance: the ladder on the enterprise page. */
export const showLadder = endpoint({
  method: 'GET',
  path: '/api/screening/ladders/:enterpriseId',
  title: '梯度一览',
  permission: 'enterprise.see',
  input: z.strictObject({
    enterpriseId: z.uuid(),
    on: day.optional(),
    recordedBefore: instant.optional(),
  }),
  output: z.object({
    on: day,
    rungs: z.array(
      z.object({
        standard: z.string(),
        edition: z.string(),
        title: z.string(),
        outcome,
        unmet: z.number().int(),
        unknown: z.number().int(),
        manual: z.number().int(),
        nearest: z.string().nullable(),
      }),
    ),
  }),
})

/** The same IP ledger counted by every edition's own definition (口径): a bought patent counts here and not there. */
export const showIpCounts = endpoint({
  method: 'GET',
  path: '/api/screening/ip-counts/:enterpriseId',
  title: '知识产权分口径计数',
  permission: 'enterprise.see',
  input: z.strictObject({
    enterpriseId: z.uuid(),
    on: day.optional(),
    recordedBefore: instant.optional(),
  }),
  output: z.object({
    on: day,
    rows: z.array(
      z.object({
        fact: z.string(),
        name: z.string(),
        /** Null: the definition every other edition uses. */
        edition: z.string().nullable(),
        definition: z.string(),
        /** Null: the ledger has not been checked. `high` counts rows whose gaps might be filled. */
        low: z.number().int().nullable(),
        high: z.number().int().nullable(),
      }),
    ),
  }),
})
