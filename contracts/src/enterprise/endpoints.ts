import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import {
  changeAnswer,
  complianceInput,
  day,
  evidence,
  factId,
  factValue,
  id,
  instant,
  ipInput,
  ledger,
  provenance,
  reason,
  regionCode,
  source,
  tagInput,
  text,
  titleInput,
  year,
} from './fields.ts'
import { fileShape } from './file-shape.ts'

export { exportConflicts, listConflicts } from './conflict-endpoints.ts'
export {
  countTiers,
  exportEnterprises,
  listDuplicates,
  listEnterprises,
  listExpiringTitles,
  searchIndustries,
  showQualityBoard,
} from './lists.ts'

/** The two times of a question: what held that day, as far as it was recorded by that instant. */
const asOf = { validOn: day.optional(), recordedBefore: instant.optional() }
const told = { source, evidence: evidence.optional(), reason }

const master = {
  /** As typed: width, spaces and case are tidied; a wrong check digit is refused with the reason. */
  creditCode: text.optional(),
  legacyCode: text.optional(),
  name: text.optional(),
  regionCode: regionCode.optional(),
  industryCode: text.optional(),
  foundedOn: day.optional(),
}

export const showEnterprise = endpoint({
  method: 'GET',
  path: '/api/enterprise/enterprises/:id',
  title: '查看企业档案',
  permission: 'enterprise.see',
  input: z.strictObject({ id, ...asOf }),
  output: fileShape,
})

/** The facts as the rules read them. */
export const showFactSheet = endpoint({
  method: 'GET',
  path: '/api/enterprise/enterprises/:id/fact-sheet',
  title: '查看企业事实表',
  permission: 'enterprise.see',
  input: z.strictObject({ id, ...asOf }),
  output: z.strictObject({
    current: z.record(z.string(), z.unknown()),
    years: z.record(z.string(), z.record(z.string(), z.unknown())),
    /** Null: nobody has checked whether there are any. */
    ips: z.array(z.record(z.string(), z.unknown())).nullable(),
    titles: z.array(z.record(z.string(), z.unknown())).nullable(),
  }),
})

/** Every word ever recorded on one fact, newest first, taken-back ones included. */
export const showFactHistory = endpoint({
  method: 'GET',
  path: '/api/enterprise/enterprises/:id/fact-history',
  title: '查看数据项历史',
  permission: 'enterprise.see',
  input: z.strictObject({ id, factId, year: z.coerce.number().pipe(year).optional() }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        seq: z.int(),
        value: factValue,
        unit: z.string(),
        validFrom: day.nullable(),
        validTo: day.nullable(),
        ...provenance,
        retractedAt: instant.nullable(),
        retractionReason: z.string().nullable(),
        counts: z.boolean(),
      }),
    ),
  }),
})

export const createEnterprise = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises',
  title: '新建企业档案',
  permission: 'enterprise.edit',
  input: z.strictObject({ ...master, name: text, regionCode, ...told, reason: reason.optional() }),
  output: changeAnswer,
})

/** Corrects the master record; the old values stay in the history. */
export const correctEnterprise = endpoint({
  method: 'PATCH',
  path: '/api/enterprise/enterprises/:id',
  title: '更正企业主档',
  permission: 'enterprise.edit',
  input: z.strictObject({ id, revision: z.int(), ...master, ...told }),
  output: changeAnswer,
})

/** Tells or corrects facts. Appends; nothing is overwritten. */
export const tellFacts = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/facts',
  title: '填报或更正数据项',
  permission: 'enterprise.edit',
  input: z.strictObject({
    id,
    facts: z
      .array(
        z.strictObject({
          factId,
          year: year.nullable(),
          value: factValue,
          /** May be said, and is then the fact's own (`/api/policy/facts`); nothing is converted. */
          unit: z.string().max(20).optional(),
          validFrom: day.optional(),
          validTo: day.optional(),
        }),
      )
      .min(1)
      .max(200),
    ...told,
  }),
  output: changeAnswer,
})

/** Adds a line to a ledger, or replaces the content of the line `entryId`. */
const line = { id, entryId: id.optional(), ...told }

export const tellTitle = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/titles',
  title: '登记称号',
  permission: 'enterprise.resolve',
  input: z.strictObject({ ...line, content: titleInput }),
  output: changeAnswer,
})

export const tellIp = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/ips',
  title: '登记知识产权',
  permission: 'enterprise.edit',
  input: z.strictObject({ ...line, content: ipInput }),
  output: changeAnswer,
})

export const tellCompliance = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/compliance',
  title: '登记合规记录',
  permission: 'enterprise.resolve',
  input: z.strictObject({ ...line, content: complianceInput }),
  output: changeAnswer,
})

export const tellTag = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/tags',
  title: '添加标签',
  permission: 'enterprise.resolve',
  input: z.strictObject({ id, content: tagInput, ...told }),
  output: changeAnswer,
})

/** Takes a line back by an appended version; it stays in the history. */
export const voidEntry = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/void-entry',
  title: '作废台账记录',
  permission: 'enterprise.resolve',
  input: z.strictObject({ id, ledger, entryId: id, reason }),
  output: changeAnswer,
})

/** Decides which source counts; the others are taken back with the reason. */
export const resolveConflict = endpoint({
  method: 'POST',
  path: '/api/enterprise/enterprises/:id/resolve-conflict',
  title: '裁定数据冲突',
  permission: 'enterprise.resolve',
  input: z.strictObject({ id, factId, year: year.nullable(), keepSeq: z.int(), reason }),
  output: z.strictObject({ retracted: z.int() }),
})

/** Joins two files of one firm; both histories stay, disagreements go to the conflict register. */
export const mergeEnterprises = endpoint({
  method: 'POST',
  path: '/api/enterprise/merges',
  title: '合并重复企业',
  permission: 'enterprise.resolve',
  input: z.strictObject({ keptId: id, mergedId: id, reason }),
  output: changeAnswer,
})
