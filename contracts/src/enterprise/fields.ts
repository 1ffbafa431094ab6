import {
  complianceKinds,
  contradictionCodes,
  factSources,
  ipKinds,
  ledgers,
  titleEvents,
  titleStates,
} from '@tidu/domain/enterprise'
import { z } from 'zod'

/** The pieces enterprise endpoints share. */
export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const regionCode = z.string().regex(/^[0-9a-z-]{2,20}$/)
export const reason = z.string().trim().min(2).max(400)
export const evidence = z.string().trim().min(1).max(400)
export const text = z.string().trim().min(1).max(200)
export const factId = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,63}$/)
export const year = z.int().min(1949).max(2200)
export const source = z.enum(factSources)
export const ledger = z.enum(ledgers)
export const tier = z.string().regex(/^[a-z][a-z-]{1,40}$/)
export const sizes = ['large', 'medium', 'small', 'micro'] as const
export const size = z.enum(sizes)
/** False when the region asked for is not the reader's: none found is then no statement about it. */
export const isInScope = z.boolean()
export const score = z.int().min(0).max(100).nullable()

/** A fact's value. Numbers are decimal text: exact, money in 元. `null`: known to be unknown again. */
export const factValue = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('number'),
      text: z.string().regex(/^-?\d{1,30}(\.\d{1,15})?$/),
    }),
    z.strictObject({ kind: z.literal('text'), text: z.string().max(400) }),
    z.strictObject({ kind: z.literal('yes-no'), is: z.boolean() }),
    z.strictObject({
      kind: z.literal('list'),
      items: z.array(z.string().max(80)).max(60).readonly(),
    }),
  ])
  .nullable()

const title = {
  tier,
  number: text.nullable().default(null),
  batch: text.nullable().default(null),
  event: z.enum(titleEvents).default('recognised'),
  startOn: day.nullable().default(null),
  endOn: day.nullable().default(null),
  endedOn: day.nullable().default(null),
  authority: text.nullable().default(null),
}
/** Ends after it starts; an end by the authority has its day, and nothing else has one. */
export const titleInput = z
  .strictObject(title)
  .refine(({ startOn, endOn }) => !startOn || !endOn || startOn <= endOn, { path: ['endOn'] })
  .refine(
    ({ event, endedOn }) => (event === 'revoked' || event === 'surrendered') === (endedOn !== null),
    { path: ['endedOn'] },
  )

const yesNo = z.boolean().nullable().default(null)
export const ipInput = z.strictObject({
  kind: z.enum(ipKinds),
  class: z.enum(['I', 'II']).nullable().default(null),
  number: text.nullable().default(null),
  name: text.nullable().default(null),
  grantDate: day.nullable().default(null),
  expiryDate: day.nullable().default(null),
  acquiredBy: z.enum(['own', 'transferred']).nullable().default(null),
  transferDate: day.nullable().default(null),
  ownerRank: z.int().min(1).max(99).nullable().default(null),
  linkedProduct: yesNo,
  inUse: yesNo,
  benefit: yesNo,
  overseasFamily: yesNo,
  award: yesNo,
})

export const complianceInput = z
  .strictObject({
    kind: z.enum(complianceKinds),
    description: z.string().trim().max(400).nullable().default(null),
    regulator: text.nullable().default(null),
    listedOn: day,
    rectifiedOn: day.nullable().default(null),
    removedOn: day.nullable().default(null),
  })
  .refine(({ listedOn, rectifiedOn }) => !rectifiedOn || listedOn <= rectifiedOn, {
    path: ['rectifiedOn'],
  })
  .refine(({ listedOn, removedOn }) => !removedOn || listedOn <= removedOn, { path: ['removedOn'] })

export const tagInput = z.strictObject({ tag: z.string().trim().min(1).max(40) })

/** Where a line of a file comes from. */
export const provenance = {
  source,
  evidence: z.string().nullable(),
  enteredBy: z.string(),
  reason: z.string().nullable(),
  recordedAt: instant,
}

export const titleStateShape = {
  state: z.enum(titleStates),
  daysLeft: z.int().optional(),
  notice: z.int().optional(),
}

export const contradictionShape = z.strictObject({
  code: z.enum(contradictionCodes),
  severity: z.enum(['error', 'warning']),
  facts: z.array(z.string()),
  entryIds: z.array(z.string()),
})

export const qualityShape = z.strictObject({
  accurate: z.strictObject({
    score: z.int(),
    contradictions: z.array(contradictionShape),
    conflicts: z.array(z.string()),
  }),
  complete: z.strictObject({ score: z.int(), missing: z.array(z.string()), expected: z.int() }),
  fresh: z.strictObject({
    score: z.int(),
    ageDays: z.int().nullable(),
    overdueYear: z.int().nullable(),
  }),
})

/** What a change did, part by part. */
export const changeAnswer = z.strictObject({
  enterpriseId: id,
  outcome: z.enum(['new', 'changed', 'unchanged', 'conflicting']),
  items: z.array(
    z.strictObject({
      kind: z.enum(['fact', ...ledgers]),
      /** The fact's id, or the entry's. */
      id: z.string(),
      year: z.int().nullable(),
      outcome: z.enum(['new', 'changed', 'unchanged', 'conflicting']),
      /** False when a more trusted source says otherwise: kept beside, listed as a conflict. */
      counts: z.boolean(),
    }),
  ),
})
