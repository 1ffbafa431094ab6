import { type IndustryIndex, indexIndustries, type QualitySettings } from '@tidu/domain/enterprise'
import { loadIndustries, loadRegistry } from '@tidu/policies/registry/load-registry'
import { z } from 'zod'

const count = z.int().min(1)
const settingsShape = z.strictObject({
  accurate: z.strictObject({
    unitSlipFactor: count,
    jumpFactor: count,
    revenuePerHead: z.strictObject({ least: count, most: count }),
    costOf: z.strictObject({ error: count, warning: count, conflict: count }),
  }),
  complete: z.strictObject({
    years: count,
    master: z.array(z.enum(['creditCode', 'regionCode', 'industryCode', 'foundedOn'])),
    yearly: z.array(z.string()),
    current: z.array(z.string()),
  }),
  fresh: z.strictObject({
    updateDueOn: z.string().regex(/^\d{2}-\d{2}$/),
    fullDays: count,
    emptyDays: count,
    overdueCeiling: count,
  }),
  titles: z.strictObject({ noticeDays: z.array(count) }),
})

let settings: QualitySettings | undefined
let industries: IndustryIndex | undefined

/** Read once per process: the registry files change only with a release. */
export function qualitySettings(): QualitySettings {
  settings ??= settingsShape.parse(loadRegistry('enterprise-quality'))
  return settings
}

export function industryIndex(): IndustryIndex {
  industries ??= indexIndustries(loadIndustries())
  return industries
}
