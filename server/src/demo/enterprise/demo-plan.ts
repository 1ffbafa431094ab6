import { loadRegistry } from '@tidu/policies/registry/load-registry'
import { z } from 'zod'

const count = z.int().min(0)
const stocks = z.strictObject({ innovative: count, srdi: count, 'little-giant': count })

const planShape = z.strictObject({
  regions: z.array(
    z.strictObject({
      region: z.string(),
      candidates: count,
      counties: z.record(z.string(), stocks),
    }),
  ),
  alsoInnovative: count,
  names: z.strictObject({
    mark: z.string(),
    first: z.array(z.string()),
    second: z.array(z.string()),
    ending: z.string(),
  }),
  trades: z.array(z.strictObject({ word: z.string(), industry: z.string(), weight: count })),
  tags: z.array(z.string()),
  flaws: z.strictObject({
    'unit-slip': count,
    'main-revenue-above-revenue': count,
    'rd-staff-above-employees': count,
    'same-figures-twice': count,
    'figures-before-founding': count,
    'grant-after-expiry': count,
    'transfer-date-missing': count,
    'right-listed-twice': count,
    'title-before-founding': count,
    conflict: count,
    duplicate: count,
  }),
})

export type DemoPlan = z.infer<typeof planShape>
export type Flaw = keyof DemoPlan['flaws']

export function demoPlan(): DemoPlan {
  return planShape.parse(loadRegistry('demo-enterprises'))
}
