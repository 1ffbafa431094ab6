import { loadRegistry } from '@tidu/policies/registry/load-registry'
import { z } from 'zod'

// The registry files are written by people; a wrong one stops the start with its place.
const words = z.array(z.string().min(1))
const day = z.iso.date()

const namesShape = z.strictObject({
  suffixes: z.strictObject({ province: words, prefecture: words, county: words }),
  keptSuffix: z.record(z.string(), z.string()),
  ethnicGroups: words,
  fillers: words,
  aliases: z.record(z.string(), words),
})

const changesShape = z.strictObject({
  former: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      parent: z.string(),
      until: day,
      becomes: z.string(),
      source: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
    }),
  ),
  since: z.record(z.string(), day),
})

const parksShape = z.array(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    aliases: words,
    parent: z.string(),
    owner: z.string(),
    since: day.optional(),
  }),
)

const departmentsShape = z.strictObject({
  levels: z.strictObject({ province: words, prefecture: words, county: words }),
  tails: words,
  simplified: z.record(z.string(), z.string()),
  functions: z.array(z.strictObject({ id: z.string(), title: z.string(), stems: words })),
  local: z.array(
    z.strictObject({
      region: z.string(),
      function: z.string(),
      name: z.string(),
      lead: z.boolean(),
    }),
  ),
})

export const regionNames = () => namesShape.parse(loadRegistry('region-names'))
export const regionChanges = () => changesShape.parse(loadRegistry('region-changes'))
export const parks = () => parksShape.parse(loadRegistry('parks'))
export const departments = () => departmentsShape.parse(loadRegistry('departments'))
