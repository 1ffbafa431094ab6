import { accountRoles, accountStates, passwordProfileIds, roles } from '@tidu/domain/access'
import { z } from 'zod'

/** The pieces access endpoints share. */
export const id = z.uuid()
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/)
/** Bounded before anything is hashed: a megabyte of password must cost nothing. */
export const password = z.string().min(1).max(256)
export const code = z.string().trim().min(6).max(32)
export const shortText = z.string().trim().min(1).max(80)
export const reason = z.string().trim().min(1).max(400)
export const regionCode = z.string().regex(/^[0-9A-Za-z-]{1,32}$/)
export const instant = z.iso.datetime({ offset: true })
export const role = z.enum(roles)
export const accountRole = z.enum(accountRoles)
export const accountState = z.enum(accountStates)
export const passwordProfileId = z.enum(passwordProfileIds)
export const empty = z.strictObject({})
export const done = z.strictObject({ done: z.literal(true) })

const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
  order: z.enum(['asc', 'desc']).optional(),
}

/** Input of a list: what it can be sorted by, and its filters. */
export function listInput<
  const Sort extends readonly [string, ...string[]],
  Filters extends z.core.$ZodLooseShape,
>(sorts: Sort, filters: Filters) {
  return z.strictObject({ ...paging, sort: z.enum(sorts).optional(), ...filters })
}

/** One page of rows and how many there are in all. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row), total: z.number().int() })
}
