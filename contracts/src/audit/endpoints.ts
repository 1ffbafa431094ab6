import { linkFaults } from '@tidu/domain/audit'
import { z } from 'zod'
import { id, instant, listInput, pageOf, regionCode } from '../access/fields.ts'
import { endpoint } from '../endpoint.ts'
import { actorKinds, entryResults, entrySorts, subjectKinds } from './lists.ts'

const filters = {
  from: z.iso.date().optional(),
  /** The last day included. */
  to: z.iso.date().optional(),
  module: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  action: z
    .string()
    .regex(/^[a-z-]{1,40}\.[a-z-]{1,60}$/)
    .optional(),
  result: z.enum(entryResults).optional(),
  accountId: id.optional(),
  subject: z.string().trim().min(1).max(200).optional(),
  region: regionCode.optional(),
  search: z.string().trim().min(1).max(80).optional(),
}

const entry = z.strictObject({
  id: z.number().int(),
  occurredAt: instant,
  actorKind: z.enum(actorKinds),
  accountId: z.string().nullable(),
  actorName: z.string(),
  actorRole: z.string(),
  delegationIds: z.array(z.string()),
  action: z.string(),
  result: z.enum(entryResults),
  /** The id as it was written. Its name is told to those who may read what it names. */
  subject: z.string(),
  subjectKind: z.enum(subjectKinds).nullable(),
  subjectName: z.string().nullable(),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  address: z.string(),
  requestId: z.string(),
  sealed: z.boolean(),
})

export const listEntries = endpoint({
  method: 'GET',
  path: '/api/audit/entries',
  title: '操作留痕列表',
  permission: 'audit.see',
  input: listInput(entrySorts, filters),
  output: pageOf(entry),
})

export const exportEntries = endpoint({
  method: 'GET',
  path: '/api/audit/entries/export',
  title: '导出操作留痕',
  permission: 'audit.see',
  input: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx'), ...filters }),
  output: z.unknown(),
  answers: 'file',
})

const chainHead = z.strictObject({
  chain: z.string().max(400),
  number: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sealedAt: instant,
})

/** To be kept outside: printed, mailed to the superior office, published. */
export const listChainHeads = endpoint({
  method: 'GET',
  path: '/api/audit/chain-heads',
  title: '留痕链首尾值',
  permission: 'audit.verify',
  input: z.strictObject({}),
  output: z.strictObject({ takenAt: instant, heads: z.array(chainHead) }),
})

export const verifyChains = endpoint({
  method: 'POST',
  path: '/api/audit/verification',
  title: '校验操作留痕',
  permission: 'audit.verify',
  /** Heads exported earlier; with them a cut or rewritten history is found too. */
  input: z.strictObject({ keptHeads: z.array(chainHead).max(20_000).default([]) }),
  output: z.strictObject({
    chains: z.number().int(),
    sealed: z.number().int(),
    unsealed: z.number().int(),
    intact: z.boolean(),
    broken: z.array(
      z.strictObject({
        chain: z.string(),
        number: z.number().int(),
        entryId: z.number().int().nullable(),
        fault: z.enum(linkFaults),
      }),
    ),
  }),
})
