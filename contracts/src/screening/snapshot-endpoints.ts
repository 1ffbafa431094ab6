import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, editionId, filing, outcome, standardId, verdict } from '../policy/verdict.ts'
import { instant } from './shapes.ts'

const snapshot = z.object({
  id: z.uuid(),
  enterpriseId: z.uuid(),
  standard: z.string(),
  edition: z.string(),
  filing,
  on: day,
  recordedBefore: instant,
  outcome,
  sha256: z.string(),
  note: z.string(),
  savedBy: z.string(),
  savedAt: instant,
})

/** Keeps a verdict as it stands now, so that a report can point at it. */
export const saveSnapshot = endpoint({
  method: 'POST',
  path: '/api/screening/snapshots',
  title: '保存预判结果',
  permission: 'screening.run',
  input: z.strictObject({
    enterpriseId: z.uuid(),
    standard: standardId,
    filing: filing.default('new'),
    on: day.optional(),
    edition: editionId.optional(),
    note: z.string().trim().max(200).default(''),
  }),
  output: snapshot,
})

export const listSnapshots = endpoint({
  method: 'GET',
  path: '/api/screening/snapshots',
  title: '已保存的预判结果',
  permission: 'enterprise.see',
  input: z.strictObject({ enterpriseId: z.uuid() }),
  output: z.object({ rows: z.array(snapshot) }),
})

/** The kept verdict, worked out again from the facts of then: the same bytes, or a warning. */
export const showSnapshot = endpoint({
  method: 'GET',
  path: '/api/screening/snapshots/:id',
  title: '查看已保存的预判结果',
  permission: 'enterprise.see',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ snapshot, verdict, reproduced: z.boolean() }),
})
