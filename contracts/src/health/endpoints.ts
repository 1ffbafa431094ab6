import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { jobStates } from './labels.ts'

export const showHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  title: '运行状态',
  permission: 'public',
  input: z.strictObject({}),
  output: z.strictObject({ status: z.literal('ok'), today: z.iso.date() }),
})

const jobRun = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  state: z.enum(jobStates),
  percent: z.int().min(0).max(100),
  /** What is being done now, in Chinese. */
  message: z.string(),
  cancelAsked: z.boolean(),
  /** What the task left behind; its shape belongs to the module that started it. */
  result: z.unknown(),
  actions: z.array(z.enum(['cancel'])),
})

/** Only the person who started a task sees it. */
export const showJobRun = endpoint({
  method: 'GET',
  path: '/api/health/job-runs/:id',
  title: '查看任务进度',
  permission: 'session',
  input: z.strictObject({ id: z.uuid() }),
  output: jobRun,
})

export const cancelJobRun = endpoint({
  method: 'POST',
  path: '/api/health/job-runs/:id/cancel',
  title: '取消任务',
  permission: 'session',
  input: z.strictObject({ id: z.uuid() }),
  output: jobRun,
})
