import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  accountRole,
  code,
  done,
  empty,
  id,
  instant,
  listInput,
  pageOf,
  password,
} from './fields.ts'
import { selfActions, signInSteps, signInWarnings } from './lists.ts'

export const signIn = endpoint({
  method: 'POST',
  path: '/api/access/sign-in',
  title: '登录',
  permission: 'public',
  input: z.strictObject({
    login: z.string().trim().min(1).max(80),
    password,
    /** Six digits of the authenticator, or a recovery code. */
    code: code.optional(),
  }),
  output: z.strictObject({ step: z.enum(signInSteps) }),
})

/** Open to all: signing out with an expired session must still clear the browser. */
export const signOut = endpoint({
  method: 'POST',
  path: '/api/access/sign-out',
  title: '退出登录',
  permission: 'public',
  input: empty,
  output: done,
})

const identity = z.strictObject({
  id,
  login: z.string(),
  name: z.string(),
  role: accountRole,
  department: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  /** Territories in reach, the lent ones included. */
  regionPaths: z.array(z.string()),
  validUntil: z.iso.date().nullable(),
  demo: z.boolean(),
  secondFactor: z.boolean(),
})

export const whoAmI = endpoint({
  method: 'GET',
  path: '/api/access/me',
  title: '当前登录人',
  permission: 'public',
  input: empty,
  output: z.discriminatedUnion('signedIn', [
    z.strictObject({ signedIn: z.literal(false), permissions: z.array(z.string()) }),
    z.strictObject({
      signedIn: z.literal(true),
      account: identity,
      permissions: z.array(z.string()),
      restriction: z.enum(['change-password', 'enrol-totp']).nullable(),
      actions: z.array(z.enum(selfActions)),
      warnings: z.array(z.enum(signInWarnings)),
      /** Null for an API key, which has no session. */
      sessionEndsAt: instant.nullable(),
    }),
  ]),
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/access/me/password',
  title: '修改密码',
  permission: 'access.own-account',
  input: z.strictObject({ current: password, next: password }),
  output: done,
})

export const startSecondFactor = endpoint({
  method: 'POST',
  path: '/api/access/me/second-factor',
  title: '开始设置动态口令',
  permission: 'access.own-account',
  input: z.strictObject({ password }),
  output: z.strictObject({ uri: z.string(), seed: z.string() }),
})

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/api/access/me/second-factor/confirm',
  title: '启用动态口令',
  permission: 'access.own-account',
  input: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  output: z.strictObject({ recoveryCodes: z.array(z.string()) }),
})

export const disableSecondFactor = endpoint({
  method: 'POST',
  path: '/api/access/me/second-factor/disable',
  title: '停用动态口令',
  permission: 'access.own-account',
  input: z.strictObject({ password, code }),
  output: done,
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/access/sessions',
  title: '我的登录会话',
  permission: 'access.own-account',
  input: listInput(['startedAt', 'lastSeenAt', 'address'], {
    address: z.string().trim().max(64).optional(),
  }),
  output: pageOf(
    z.strictObject({
      id,
      startedAt: instant,
      lastSeenAt: instant,
      expiresAt: instant,
      address: z.string(),
      device: z.string(),
      current: z.boolean(),
    }),
  ),
})

export const revokeSession = endpoint({
  method: 'POST',
  path: '/api/access/sessions/:id/revoke',
  title: '结束登录会话',
  permission: 'access.own-account',
  input: z.strictObject({ id }),
  output: done,
})
