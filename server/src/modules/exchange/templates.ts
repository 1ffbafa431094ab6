import { refuse } from '@tidu/domain/exchange'
import { loadTemplates } from '@tidu/policies/exchange/load-headers'
import { z } from 'zod'

const shape = z.strictObject({
  templates: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      years: z.array(z.int().max(0)),
      notes: z.record(z.string(), z.string()),
      fields: z.array(z.string()),
      yearly: z.array(z.string()),
      moneyUnit: z.string(),
    }),
  ),
})

export type Template = z.infer<typeof shape>['templates'][number]

let loaded: Template[] | undefined

export function templates(): readonly Template[] {
  loaded ??= shape.parse(loadTemplates()).templates
  return loaded
}

export function loadTemplate(id: string): Template {
  const found = templates().find((template) => template.id === id)
  if (!found) throw refuse.unknownTemplate(id)
  return found
}
