import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, id, instant, isInScope, regionCode, score, size, tier } from './fields.ts'

export const enterpriseSorts = [
  'name',
  'founded',
  'changed',
  'accurate',
  'complete',
  'fresh',
  'conflicts',
] as const

const filters = {
  /** Part of the name or of the code. */
  text: z.string().trim().max(60).optional(),
  region: regionCode.optional(),
  /** A GB/T 4754 code of any level; all below it are found too. */
  industry: z
    .string()
    .regex(/^[A-T](\d{2,4})?$/)
    .optional(),
  size: size.optional(),
  tag: z.string().max(40).optional(),
  /** Holds a valid title of this tier on the day. */
  tier: tier.optional(),
  /** The day titles are read; today when left out. */
  on: day.optional(),
  /** Any of the three scores is below this. */
  qualityBelow: z.coerce.number().int().min(1).max(100).optional(),
  onlyConflicts: z.enum(['true', 'false']).optional(),
  withoutCode: z.enum(['true', 'false']).optional(),
  sort: z.enum(enterpriseSorts).default('name'),
  order: z.enum(['asc', 'desc']).default('asc'),
}

const enterpriseRow = z.strictObject({
  id,
  name: z.string(),
  /** Null: 待核码. */
  creditCode: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  industryCode: z.string().nullable(),
  industryName: z.string().nullable(),
  sizeClass: size.nullable(),
  foundedOn: day.nullable(),
  tiers: z.array(tier),
  tags: z.array(z.string()),
  accurate: score,
  complete: score,
  fresh: score,
  conflicts: z.int(),
  isFictional: z.boolean(),
  changedAt: instant,
})

export const listEnterprises = endpoint({
  method: 'GET',
  path: '/api/enterprise/enterprises',
  title: '列出企业',
  permission: 'enterprise.see',
  input: z.strictObject({
    ...filters,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: z.strictObject({
    rows: z.array(enterpriseRow),
    total: z.int(),
    isInScope,
  }),
})

export const exportEnterprises = endpoint({
  method: 'GET',
  path: '/api/enterprise/export',
  title: '导出企业名单',
  permission: 'enterprise.see',
  input: z.strictObject(filters),
  output: z.unknown(),
  answers: 'file',
})

/** Firms that may be one and the same: equal names once brackets and spaces are gone. */
export const listDuplicates = endpoint({
  method: 'GET',
  path: '/api/enterprise/duplicates',
  title: '列出疑似重复企业',
  permission: 'enterprise.see',
  input: z.strictObject({ region: regionCode.optional() }),
  output: z.strictObject({
    groups: z.array(
      z.array(
        z.strictObject({
          id,
          name: z.string(),
          creditCode: z.string().nullable(),
          regionName: z.string(),
          /** Valid titles today, how much is known and how lately: by these one of the files stays. */
          tiers: z.array(tier),
          complete: score,
          changedAt: instant,
        }),
      ),
    ),
    isInScope,
  }),
})

/** Firms with a valid title on the day, per tier and county. A firm with two titles counts in both. */
export const countTiers = endpoint({
  method: 'GET',
  path: '/api/enterprise/tier-counts',
  title: '各县市梯度企业数',
  permission: 'enterprise.see',
  input: z.strictObject({ region: regionCode.optional(), on: day.optional() }),
  output: z.strictObject({
    on: day,
    counties: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        enterprises: z.int(),
        tiers: z.record(z.string(), z.int()),
      }),
    ),
    totals: z.record(z.string(), z.int()),
    /** Firms with at least one of the titles, each once. */
    holders: z.int(),
    enterprises: z.int(),
    isInScope,
  }),
})

export const showQualityBoard = endpoint({
  method: 'GET',
  path: '/api/enterprise/quality-board',
  title: '数据质量看板',
  permission: 'enterprise.see',
  input: z.strictObject({ region: regionCode.optional() }),
  output: z.strictObject({
    counties: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        enterprises: z.int(),
        accurate: score,
        complete: score,
        fresh: score,
        conflicts: z.int(),
        withoutCode: z.int(),
      }),
    ),
  }),
})

/** Titles valid on the day that end within the span, soonest first. */
export const listExpiringTitles = endpoint({
  method: 'GET',
  path: '/api/enterprise/expiring-titles',
  title: '列出即将到期的称号',
  permission: 'enterprise.see',
  input: z.strictObject({
    region: regionCode.optional(),
    /** The day the span is counted from; today when left out. */
    on: day.optional(),
    withinDays: z.coerce.number().int().min(1).max(1100).default(365),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        enterpriseId: id,
        name: z.string(),
        regionName: z.string(),
        tier,
        endOn: day,
        daysLeft: z.int(),
        notice: z.int().nullable(),
      }),
    ),
    total: z.int(),
    isInScope,
  }),
})

export const searchIndustries = endpoint({
  method: 'GET',
  path: '/api/enterprise/industries',
  title: '查找行业代码',
  permission: 'session',
  input: z.strictObject({ text: z.string().trim().min(1).max(60) }),
  output: z.strictObject({
    rows: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
})
