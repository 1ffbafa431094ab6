import { invariantIds, invariantStates } from '@tidu/domain/upkeep'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

const count = z.int().min(0)

export const verificationShape = z.strictObject({
  startedAt: z.iso.datetime(),
  seconds: z.number().min(0),
  intact: z.boolean(),
  invariants: z.array(
    z.strictObject({
      id: z.enum(invariantIds),
      title: z.string(),
      state: z.enum(invariantStates),
      violations: count,
      /** What the first violations are about; only for those responsible for the whole installation. */
      samples: z.array(z.string()),
      /** Why it could not be checked. */
      problem: z.string().optional(),
    }),
  ),
})

/** Reads the whole database; changes nothing in it but its own log and the audit trail. */
export const verify = endpoint({
  method: 'POST',
  path: '/api/upkeep/verifications',
  title: '全库一致性校验',
  permission: 'upkeep.verify',
  input: z.strictObject({}),
  output: verificationShape,
})

export const listVerifications = endpoint({
  method: 'GET',
  path: '/api/upkeep/verifications',
  title: '一致性校验记录',
  permission: 'upkeep.see',
  input: z.strictObject({}),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id: z.uuid(),
        startedAt: z.iso.datetime(),
        seconds: z.number().min(0),
        startedBy: z.string(),
        intact: z.boolean(),
        /** Titles of what did not hold. */
        broken: z.array(z.string()),
      }),
    ),
  }),
})
