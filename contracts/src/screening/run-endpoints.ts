import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, day, editionId, filing, outcome, standardId } from '../policy/verdict.ts'
import { counts, instant, regionCode, rowWithSeed, run } from './shapes.ts'

/** One batch run over every firm of a region; the same run again gives the same rows. */
export const startRun = endpoint({
  method: 'POST',
  path: '/api/screening/runs',
  title: '批量预判',
  permission: 'screening.run',
  input: z.strictObject({
    region: regionCode,
    standard: standardId,
    filing: filing.default('new'),
    on: day.optional(),
    edition: editionId.optional(),
    recordedBefore: instant.optional(),
    /** Wait for the run instead of following a task. */
    wait: z.boolean().default(false),
  }),
  output: z.strictObject({
    /** The run; null while a task is at work on it. */
    run: run.nullable(),
    /** The task of a large region, to be followed under /api/health/job-runs; its result is `runTaskResult`. */
    task: z.uuid().nullable(),
  }),
})

/** What the task of a run leaves behind. */
export const runTaskResult = z.object({ run: z.uuid() })

export const listRuns = endpoint({
  method: 'GET',
  path: '/api/screening/runs',
  title: '批量预判记录',
  permission: 'screening.see',
  input: z.strictObject({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(20),
    standard: standardId.optional(),
  }),
  output: z.object({ rows: z.array(run), total: z.number().int() }),
})

const tick = z.preprocess(
  (given) => (given === 'true' ? true : given === 'false' ? false : given),
  z.boolean(),
)

export const rowFilters = {
  /** County or zone code. */
  county: regionCode.optional(),
  industry: z
    .string()
    .regex(/^[A-T]\d{0,4}$/)
    .optional(),
  tag: z.string().max(40).optional(),
  outcome: outcome.optional(),
  /** Exactly so many criteria unmet: 1 is “one criterion short”. */
  unmet: z.coerce.number().int().min(0).max(99).optional(),
  /** At most so many unknowns. */
  maxUnknown: z.coerce.number().int().min(0).max(99).optional(),
  /** Firms for which this criterion is unmet on the nearest way. */
  criterion: z.string().max(20).optional(),
  /** Leave out firms that hold the title already. */
  withoutTitle: tick.optional(),
  search: z.string().trim().max(60).optional(),
}

const rowSort = z.enum(['readiness', 'distance', 'name', 'unknown', 'county'])
const rowOrder = z.enum(['asc', 'desc'])

export const listRows = endpoint({
  method: 'GET',
  path: '/api/screening/runs/:id/rows',
  title: '批量预判结果',
  permission: 'screening.see',
  input: z.strictObject({
    id: z.uuid(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(50),
    sort: rowSort.default('readiness'),
    order: rowOrder.optional(),
    ...rowFilters,
  }),
  output: z.object({
    run,
    rows: z.array(rowWithSeed),
    total: z.number().int(),
    criteria: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        unmet: z.number().int(),
        unknown: z.number().int(),
      }),
    ),
    counties: z.array(z.object({ code: z.string(), name: z.string(), firms: z.number().int() })),
    /** Divisions of GB/T 4754 the firms stand in, such as C39. */
    industries: z.array(
      z.object({ code: z.string(), name: z.string().nullable(), firms: z.number().int() }),
    ),
    tags: z.array(z.object({ tag: z.string(), firms: z.number().int() })),
  }),
})

export const exportRows = endpoint({
  method: 'GET',
  path: '/api/screening/runs/:id/rows.xlsx',
  title: '导出批量预判结果',
  permission: 'screening.see',
  input: z.strictObject({
    id: z.uuid(),
    sort: rowSort.default('readiness'),
    order: rowOrder.optional(),
    ...rowFilters,
  }),
  output: z.unknown(),
  answers: 'file',
})

/** 政策冲击: who changes verdict between two editions, and by which clause. */
export const showImpact = endpoint({
  method: 'GET',
  path: '/api/screening/impact',
  title: '版本影响',
  permission: 'screening.see',
  input: z.strictObject({
    region: regionCode,
    standard: standardId,
    filing: filing.default('new'),
    on: day.optional(),
    before: editionId,
    after: editionId,
  }),
  output: z.object({
    on: day,
    before: z.object({ edition: z.string(), counts }),
    after: z.object({ edition: z.string(), counts }),
    rows: z.array(
      z.object({
        enterpriseId: z.uuid(),
        name: z.string(),
        county: z.string(),
        before: outcome,
        after: outcome,
        /** Criteria of the later edition that stand in the way, or that opened the way. */
        because: z.array(z.object({ id: z.string(), title: z.string(), outcome, cite })),
      }),
    ),
    total: z.number().int(),
  }),
})

export const exportImpact = endpoint({
  method: 'GET',
  path: '/api/screening/impact.xlsx',
  title: '导出版本影响',
  permission: 'screening.see',
  input: showImpact.input,
  output: z.unknown(),
  answers: 'file',
})
