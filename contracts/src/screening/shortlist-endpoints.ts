import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { cite, standardId } from '../policy/verdict.ts'
import { instant, regionCode, rowWithSeed } from './shapes.ts'

const shortlist = z.object({
  id: z.uuid(),
  region: regionCode,
  regionName: z.string(),
  tier: z.string(),
  year: z.number().int(),
  title: z.string(),
  size: z.number().int(),
  quota: z
    .object({ required: z.number().int(), arithmetic: z.string(), cite: cite.nullable() })
    .nullable(),
  createdBy: z.string(),
  createdAt: instant,
})

export const createShortlist = endpoint({
  method: 'POST',
  path: '/api/screening/shortlists',
  title: '新建种子名单',
  permission: 'screening.shortlist',
  input: z.strictObject({
    region: regionCode,
    tier: standardId,
    year: z.number().int().min(2000).max(2100),
    title: z.string().trim().min(1).max(80),
  }),
  output: shortlist,
})

export const listShortlists = endpoint({
  method: 'GET',
  path: '/api/screening/shortlists',
  title: '种子名单列表',
  permission: 'screening.see',
  input: z.strictObject({ region: regionCode.optional() }),
  output: z.object({ rows: z.array(shortlist) }),
})

const shortlistEntry = rowWithSeed.extend({
  reason: z.string(),
  chosenBy: z.string(),
  chosenAt: instant,
})

export const showShortlist = endpoint({
  method: 'GET',
  path: '/api/screening/shortlists/:id',
  title: '种子名单',
  permission: 'screening.see',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ shortlist, rows: z.array(shortlistEntry) }),
})

/** Firms the run would put forward, best first. Nothing is entered: a person chooses. */
export const suggestEntries = endpoint({
  method: 'GET',
  path: '/api/screening/shortlists/:id/suggestions',
  title: '建议入选企业',
  permission: 'screening.see',
  input: z.strictObject({
    id: z.uuid(),
    runId: z.uuid(),
    count: z.coerce.number().int().min(1).max(500).default(20),
  }),
  output: z.object({ rows: z.array(rowWithSeed) }),
})

export const addEntries = endpoint({
  method: 'POST',
  path: '/api/screening/shortlists/:id/entries',
  title: '选入种子名单',
  permission: 'screening.shortlist',
  input: z.strictObject({
    id: z.uuid(),
    runId: z.uuid(),
    enterpriseIds: z.array(z.uuid()).min(1).max(500),
    reason: z.string().trim().max(200).default(''),
  }),
  output: z.object({ added: z.number().int(), already: z.number().int() }),
})

export const removeEntry = endpoint({
  method: 'DELETE',
  path: '/api/screening/shortlists/:id/entries/:enterpriseId',
  title: '移出种子名单',
  permission: 'screening.shortlist',
  input: z.strictObject({
    id: z.uuid(),
    enterpriseId: z.uuid(),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.object({ done: z.literal(true) }),
})

export const exportShortlist = endpoint({
  method: 'GET',
  path: '/api/screening/shortlists/:id/export.xlsx',
  title: '导出种子名单',
  permission: 'screening.see',
  input: z.strictObject({ id: z.uuid() }),
  output: z.unknown(),
  answers: 'file',
})
