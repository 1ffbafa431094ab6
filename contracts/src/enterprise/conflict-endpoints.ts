import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { factId, id, instant, isInScope, regionCode } from './fields.ts'

const conflictFilters = {
  region: regionCode.optional(),
  /** Part of the firm's name or code. */
  text: z.string().trim().max(60).optional(),
}

export const listConflicts = endpoint({
  method: 'GET',
  path: '/api/enterprise/conflicts',
  title: '列出数据冲突',
  permission: 'enterprise.see',
  input: z.strictObject({
    ...conflictFilters,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(20),
    /** By the number of conflicts, the most first, or by the name. */
    sort: z.enum(['conflicts', 'name']).default('conflicts'),
    order: z.enum(['asc', 'desc']).optional(),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        enterpriseId: id,
        name: z.string(),
        regionName: z.string(),
        factId,
        year: z.int().nullable(),
        words: z.array(
          z.strictObject({
            seq: z.int(),
            source: z.string(),
            value: z.union([z.string(), z.boolean(), z.array(z.string())]).nullable(),
            recordedAt: instant,
            /** This one counts until someone decides. */
            counts: z.boolean(),
          }),
        ),
      }),
    ),
    /** Firms with at least one conflict. */
    total: z.int(),
    isInScope,
  }),
})

export const exportConflicts = endpoint({
  method: 'GET',
  path: '/api/enterprise/conflicts.xlsx',
  title: '导出数据冲突',
  permission: 'enterprise.see',
  input: z.strictObject(conflictFilters),
  output: z.unknown(),
  answers: 'file',
})
