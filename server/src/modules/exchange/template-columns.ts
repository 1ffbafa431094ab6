import type { Field } from '@tidu/domain/exchange'
import type { Template } from './templates.ts'
import { vocabulary } from './vocabulary.ts'

export interface TemplateColumn {
  field: Field
  year: number | null
  header: string
  note: string
}

/** The columns of a template in a filing year; the headers are exactly what the importer looks for. */
export function templateColumns(template: Template, filingYear: number): TemplateColumn[] {
  const field = (id: string) => {
    const found = vocabulary().fieldById.get(id)
    if (!found) throw new TypeError(`templates: no field ${id}`)
    return found
  }
  const note = (id: string) => template.notes[id] ?? ''
  const fixed = template.fields.map((id) => ({
    field: field(id),
    year: null,
    header: field(id).title,
    note: note(id),
  }))
  const yearly = template.years.flatMap((distance) =>
    template.yearly.map((id) => {
      const year = filingYear + distance
      const unit = field(id).kind === 'money' ? `(${template.moneyUnit})` : ''
      return {
        field: field(id),
        year,
        header: `${year}年${field(id).title}${unit}`,
        note: note(id),
      }
    }),
  )
  return [...fixed, ...yearly]
}
