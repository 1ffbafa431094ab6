import { regionTypes } from '@tidu/domain/region'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'

const code = z.string().regex(/^[0-9a-z-]{2,20}$/)
const name = z.string().trim().min(1).max(120)
const day = z.iso.date()

export const regionShape = z.strictObject({
  code,
  name: z.string(),
  type: z.enum(regionTypes),
  parentCode: code.nullable(),
  /** In whose totals its firms count; differs from the parent for zones. */
  ownerCode: code.nullable(),
  path: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  successorCode: code.nullable(),
  aliases: z.array(z.string()),
})

const regionWithChildren = z.strictObject({ ...regionShape.shape, hasChildren: z.boolean() })

/** The units right under `parent`, zones as peers of the counties; provinces without `parent`. */
export const listRegions = endpoint({
  method: 'GET',
  path: '/api/region/regions',
  title: '列出下级区划',
  permission: 'region.see',
  input: z.strictObject({
    parent: code.optional(),
    /** The tree as it stood that day; today when left out. */
    on: day.optional(),
    types: z
      .string()
      .regex(/^[a-z,]{1,60}$/)
      .optional(),
  }),
  output: z.strictObject({ rows: z.array(regionWithChildren) }),
})

export const showRegion = endpoint({
  method: 'GET',
  path: '/api/region/regions/:code',
  title: '查看区划',
  permission: 'region.see',
  input: z.strictObject({ code }),
  output: z.strictObject({ region: regionShape, ancestors: z.array(regionShape) }),
})

/** Everything whose firms count under `code`, itself first, in tree order. */
export const showRegionTree = endpoint({
  method: 'GET',
  path: '/api/region/regions/:code/tree',
  title: '查看区划树',
  permission: 'region.see',
  input: z.strictObject({ code, on: day.optional() }),
  output: z.strictObject({ rows: z.array(regionShape) }),
})

export const searchRegions = endpoint({
  method: 'GET',
  path: '/api/region/search',
  title: '搜索区划',
  permission: 'region.see',
  input: z.strictObject({ text: name, within: code.optional() }),
  output: z.strictObject({
    rows: z.array(z.strictObject({ ...regionShape.shape, fullName: z.string() })),
  }),
})

/** What a written name means: one region, several, or none. */
export const resolveRegionName = endpoint({
  method: 'GET',
  path: '/api/region/resolve',
  title: '识别区划名称',
  permission: 'region.see',
  input: z.strictObject({ text: name, within: code.optional(), on: day.optional() }),
  output: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('found'),
      region: regionShape,
      /** The dissolved unit that was named; `region` is its successor. */
      formerly: regionShape.optional(),
      /** What stood behind the name, such as a street. */
      rest: z.string(),
    }),
    z.strictObject({ kind: z.literal('ambiguous'), regions: z.array(regionShape) }),
    z.strictObject({ kind: z.literal('unknown') }),
  ]),
})

export const listDepartments = endpoint({
  method: 'GET',
  path: '/api/region/departments',
  title: '列出部门与职能',
  permission: 'region.see',
  input: z.strictObject({ region: code.optional() }),
  output: z.strictObject({
    functions: z.array(
      z.strictObject({ id: z.string(), title: z.string(), stems: z.array(z.string()) }),
    ),
    local: z.array(
      z.strictObject({
        regionCode: code,
        functionId: z.string(),
        name: z.string(),
        isLead: z.boolean(),
      }),
    ),
  }),
})

/** The functional roles behind a responsibility bracket 责任单位 of a document of `region`. */
export const resolveDepartments = endpoint({
  method: 'GET',
  path: '/api/region/departments/resolve',
  title: '识别责任单位',
  permission: 'region.see',
  input: z.strictObject({ text: z.string().trim().min(1).max(600), region: code }),
  output: z.strictObject({
    found: z.array(
      z.strictObject({
        name: z.string(),
        functionId: z.string(),
        title: z.string(),
        regionCode: code.nullable(),
      }),
    ),
    /** Said openly: names the register does not know. */
    unresolved: z.array(z.string()),
  }),
})
