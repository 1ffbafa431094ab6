import type { CriterionVerdict } from '@tidu/contracts/policy/verdict'
import type { Shown } from './distance.ts'

export interface LeadingFigure {
  actual: Shown | null
  required: Shown | null
  operator: string | null
  unit: string
}

/**
 * The comparison a row shows. Of several alternatives it is one that carries the outcome: a condition
 * met by its first way must not show the unknown figure of its second.
 */
export function leadingFigure(criterion: CriterionVerdict): LeadingFigure {
  const { outcome, figures, actual, required, operator, unit } = criterion
  const carrying = figures.find(
    (figure) => figure.outcome === outcome && figure.actual !== undefined,
  )
  if (actual !== null || !carrying) return { actual, required, operator, unit }
  return {
    actual: carrying.actual ?? null,
    required: carrying.required ?? null,
    operator: carrying.operator ?? null,
    unit: carrying.unit,
  }
}
