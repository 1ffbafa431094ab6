import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  accountRole,
  accountState,
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
import { accountActions, accountSorts } from './lists.ts'

const account = z.strictObject({
  id,
  login: z.string(),
  name: z.string(),
  role: accountRole,
  regionCode: z.string().nullable(),
  regionName: z.string().nullable(),
  department: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  validUntil: z.iso.date().nullable(),
  state: accountState,
  locked: z.boolean(),
  secondFactor: z.boolean(),
  demo: z.boolean(),
  lastSignedInAt: instant.nullable(),
  createdAt: instant,
  actions: z.array(z.enum(accountActions)),
})

const accountFilters = {
  search: z.string().trim().max(80).optional(),
  role: accountRole.optional(),
  region: regionCode.optional(),
  state: accountState.optional(),
}

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/access/accounts',
  title: '用户列表',
  permission: 'access.see-accounts',
  input: listInput(accountSorts, accountFilters),
  output: pageOf(account),
})

export const exportAccounts = endpoint({
  method: 'GET',
  path: '/api/access/accounts.xlsx',
  title: '导出用户列表',
  permission: 'access.see-accounts',
  input: z.strictObject(accountFilters),
  output: z.unknown(),
  answers: 'file',
})

export const showAccount = endpoint({
  method: 'GET',
  path: '/api/access/accounts/:id',
  title: '用户详情',
  permission: 'access.see-accounts',
  input: z.strictObject({ id }),
  output: account,
})

const firstPassword = z.strictObject({
  id,
  /** Shown this once; must be changed at the first log-in. */
  temporaryPassword: z.string(),
  temporaryUntil: instant,
})

const placed = {
  name: shortText,
  role: accountRole,
  /** Null: the whole installation. */
  regionCode: regionCode.nullable(),
  department: shortText.nullable().default(null),
  enterpriseId: z.string().min(1).max(64).nullable().default(null),
  validUntil: z.iso.date().nullable().default(null),
}

export const createAccount = endpoint({
  method: 'POST',
  path: '/api/access/accounts',
  title: '新建用户',
  permission: 'access.manage-accounts',
  input: z.strictObject({ login, ...placed }),
  output: firstPassword,
})

/** The whole of what can change; absent fields are not "unchanged" but an error. */
export const updateAccount = endpoint({
  method: 'PUT',
  path: '/api/access/accounts/:id',
  title: '修改用户',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, ...placed, reason: reason.optional() }),
  output: done,
})

export const disableAccount = endpoint({
  method: 'POST',
  path: '/api/access/accounts/:id/disable',
  title: '停用用户',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, reason }),
  output: done,
})

export const enableAccount = endpoint({
  method: 'POST',
  path: '/api/access/accounts/:id/enable',
  title: '恢复用户',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, reason }),
  output: done,
})

/** The administrator never chooses a password (AUT-08): a random one is handed over once. */
export const resetPassword = endpoint({
  method: 'POST',
  path: '/api/access/accounts/:id/reset-password',
  title: '重置用户密码',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, reason }),
  output: firstPassword,
})

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/api/access/accounts/:id/reset-second-factor',
  title: '解除用户动态口令',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, reason }),
  output: done,
})

export const unlockAccount = endpoint({
  method: 'POST',
  path: '/api/access/accounts/:id/unlock',
  title: '解除登录锁定',
  permission: 'access.manage-accounts',
  input: z.strictObject({ id, reason }),
  output: done,
})
