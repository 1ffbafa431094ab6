import { delegationStates } from '@tidu/domain/access'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  done,
  id,
  instant,
  listInput,
  login,
  pageOf,
  reason,
  regionCode,
  shortText,
} from './fields.ts'
import { keyStates } from './lists.ts'

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/access/api-keys',
  title: '我的接口密钥',
  permission: 'access.own-keys',
  input: listInput(['name', 'createdAt', 'expiresAt', 'lastUsedAt'], {
    state: z.enum(keyStates).optional(),
    search: z.string().trim().max(80).optional(),
  }),
  output: pageOf(
    z.strictObject({
      id,
      name: z.string(),
      hint: z.string(),
      scopes: z.array(z.string()),
      state: z.enum(keyStates),
      createdAt: instant,
      expiresAt: instant,
      lastUsedAt: instant.nullable(),
      actions: z.array(z.enum(['revoke'])),
    }),
  ).extend({ grantableScopes: z.array(z.string()) }),
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api/access/api-keys',
  title: '新建接口密钥',
  permission: 'access.own-keys',
  input: z.strictObject({
    name: shortText,
    scopes: z.array(z.string().max(80)).min(1).max(100),
    expiresAt: instant,
  }),
  /** The key is shown this once. */
  output: z.strictObject({ id, key: z.string() }),
})

export const revokeApiKey = endpoint({
  method: 'POST',
  path: '/api/access/api-keys/:id/revoke',
  title: '作废接口密钥',
  permission: 'access.own-keys',
  input: z.strictObject({ id }),
  output: done,
})

const person = z.strictObject({ id, login: z.string(), name: z.string() })

export const listDelegations = endpoint({
  method: 'GET',
  path: '/api/access/delegations',
  title: '代办授权列表',
  permission: 'access.delegate',
  input: listInput(['startsAt', 'endsAt', 'createdAt'], {
    state: z.enum(delegationStates).optional(),
    search: z.string().trim().max(80).optional(),
  }),
  output: pageOf(
    z.strictObject({
      id,
      lender: person,
      borrower: person,
      regionCode: z.string().nullable(),
      regionName: z.string().nullable(),
      reason: z.string(),
      state: z.enum(delegationStates),
      startsAt: instant,
      endsAt: instant,
      endedAt: instant.nullable(),
      actions: z.array(z.enum(['end'])),
    }),
  ),
})

export const createDelegation = endpoint({
  method: 'POST',
  path: '/api/access/delegations',
  title: '新建代办授权',
  permission: 'access.delegate',
  input: z.strictObject({
    /** Absent: the caller lends. An administrator may arrange it for another. */
    lenderLogin: login.optional(),
    borrowerLogin: login,
    /** Absent: the lender's whole territory. */
    regionCode: regionCode.optional(),
    startsAt: instant,
    endsAt: instant,
    reason,
  }),
  output: z.strictObject({ id }),
})

export const endDelegation = endpoint({
  method: 'POST',
  path: '/api/access/delegations/:id/end',
  title: '提前结束代办授权',
  permission: 'access.delegate',
  input: z.strictObject({ id, reason: reason.optional() }),
  output: done,
})
