import { complianceKinds, ipKinds, titleEvents } from '@tidu/domain/enterprise'
import { z } from 'zod'
import {
  day,
  factId,
  factValue,
  id,
  instant,
  provenance,
  qualityShape,
  size,
  source,
  tier,
  titleStateShape,
} from './fields.ts'

const entry = { entryId: id, ...provenance }

const masterShape = z.strictObject({
  id,
  name: z.string(),
  creditCode: z.string().nullable(),
  legacyCode: z.string().nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  industryCode: z.string().nullable(),
  industryName: z.string().nullable(),
  foundedOn: day.nullable(),
  sizeClass: size.nullable(),
  isFictional: z.boolean(),
  mergedInto: id.nullable(),
  revision: z.int(),
  createdAt: instant,
  changedAt: instant,
})

const factLine = z.strictObject({
  seq: z.int(),
  factId,
  year: z.int().nullable(),
  value: factValue,
  unit: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  ...provenance,
  /** Other sources that say something else. */
  against: z.array(z.strictObject({ seq: z.int(), value: factValue, source, recordedAt: instant })),
})

const yes = z.boolean().nullable()

/** 一户一档: the whole file of a firm as it stood at both times asked for. */
export const fileShape = z.strictObject({
  enterprise: masterShape,
  asOf: z.strictObject({ validOn: day, recordedBefore: instant.nullable() }),
  facts: z.array(factLine),
  titles: z.array(
    z.strictObject({
      ...entry,
      tier,
      number: z.string().nullable(),
      batch: z.string().nullable(),
      event: z.enum(titleEvents),
      startOn: day.nullable(),
      endOn: day.nullable(),
      endedOn: day.nullable(),
      authority: z.string().nullable(),
      ...titleStateShape,
    }),
  ),
  ips: z.array(
    z.strictObject({
      ...entry,
      kind: z.enum(ipKinds),
      class: z.enum(['I', 'II']).nullable(),
      number: z.string().nullable(),
      name: z.string().nullable(),
      grantDate: day.nullable(),
      expiryDate: day.nullable(),
      acquiredBy: z.enum(['own', 'transferred']).nullable(),
      transferDate: day.nullable(),
      ownerRank: z.int().nullable(),
      linkedProduct: yes,
      inUse: yes,
      benefit: yes,
      overseasFamily: yes,
      award: yes,
    }),
  ),
  compliance: z.array(
    z.strictObject({
      ...entry,
      kind: z.enum(complianceKinds),
      description: z.string().nullable(),
      regulator: z.string().nullable(),
      listedOn: day,
      rectifiedOn: day.nullable(),
      removedOn: day.nullable(),
      state: z.enum(['open', 'rectified', 'removed']),
      /** 一票否决. */
      vetoes: z.boolean(),
      remedy: z.enum(['rectify-then-apply', 'ask-for-removal', 'none']),
    }),
  ),
  tags: z.array(z.strictObject({ ...entry, tag: z.string() })),
  quality: qualityShape,
  actions: z.array(z.enum(['edit', 'resolve', 'merge'])),
})
