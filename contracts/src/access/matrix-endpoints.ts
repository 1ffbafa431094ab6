import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { done, empty, passwordProfileId, role, shortText } from './fields.ts'
import { acts } from './lists.ts'

export const showMatrix = endpoint({
  method: 'GET',
  path: '/api/access/matrix',
  title: '角色权限表',
  permission: 'access.see-matrix',
  input: empty,
  output: z.strictObject({
    roles: z.array(role),
    permissions: z.array(
      z.strictObject({ permission: z.string(), act: z.enum(acts), roles: z.array(role) }),
    ),
    endpoints: z.array(
      z.strictObject({
        method: z.string(),
        path: z.string(),
        title: z.string(),
        permission: z.string(),
        roles: z.array(role),
      }),
    ),
  }),
})

export const exportMatrix = endpoint({
  method: 'GET',
  path: '/api/access/matrix/export',
  title: '导出角色权限表',
  permission: 'access.see-matrix',
  input: z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
  output: z.unknown(),
  answers: 'file',
})

const settings = z.strictObject({
  officialPasswordProfile: passwordProfileId,
  otherPasswordProfile: passwordProfileId,
  idleMinutes: z.number().int().min(5).max(480),
  absoluteHours: z.number().int().min(1).max(24),
  factorForcedForAdministrators: z.boolean(),
  demoExemptFromFactor: z.boolean(),
})

export const showSettings = endpoint({
  method: 'GET',
  path: '/api/access/settings',
  title: '登录安全设置',
  permission: 'access.manage-settings',
  input: empty,
  output: settings,
})

export const changeSettings = endpoint({
  method: 'PUT',
  path: '/api/access/settings',
  title: '修改登录安全设置',
  permission: 'access.manage-settings',
  input: settings.extend({ reason: shortText }),
  output: done,
})
