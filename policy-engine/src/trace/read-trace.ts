import { criteriaOf } from '../criteria-of.ts'
import { toNumber } from '../exact.ts'
import type { FactDictionary } from '../fact-dictionary.ts'
import { slotsOf } from '../gap.ts'
import { type Outcome, outcomes } from '../outcome.ts'
import { type Field, fieldKey, knownBit, type Layout } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import { type Operator, type Slot, slotKey } from '../rule.ts'
import type { Program, Trace } from './trace.ts'

export interface TracedFigure {
  actual?: number
  operator: Operator
  required: number
  /** How much the fact has to change, in its unit. */
  gap?: number
}

export interface TracedCriterion {
  id: string
  outcome: Outcome
  figures: TracedFigure[]
  /** What an unknown criterion still asks for. */
  missing: Slot[]
}

/** Whether the packed fact is open: unknown, or known only between several values. */
function isOpen(field: Field, cells: ArrayLike<number>): boolean {
  switch (field.kind) {
    case 'number':
      return Number.isNaN(cells[field.cell] ?? Number.NaN)
    case 'tally':
      return cells[field.low] !== cells[field.high] || Number.isNaN(cells[field.low])
    case 'choice': {
      const words = (cells[field.cell] ?? 0) & ~knownBit
      return words === 0 || (words & (words - 1)) !== 0
    }
    default:
      return ((cells[field.cell] ?? 0) & knownBit) === 0
  }
}

function known(value: number | undefined): number | undefined {
  return value === undefined || Number.isNaN(value) ? undefined : value
}

/** Reads the traces of one standard as an explanation reads: by criterion, with figures and missing facts. */
export function traceReader(
  { standard }: ReadStandard,
  { plan }: Program,
  layout: Layout,
  dictionary: FactDictionary,
): (trace: Trace) => TracedCriterion[] {
  const criteria = criteriaOf(standard.root).map((criterion, index) => {
    const tests = [criterion, ...(criterion.exemptBy ?? [])].flatMap(({ when, test }) =>
      when ? [when, test] : [test],
    )
    const slots = new Map(tests.flatMap(slotsOf).map((slot) => [slotKey(slot), slot]))
    const asks = [...slots.values()].flatMap((slot) => {
      const field = layout.byKey.get(fieldKey(slot, standard.edition, dictionary))
      return field ? [{ slot, field }] : []
    })
    const figures = [...plan.figures.entries()].filter(([, one]) => one.criterion === index)
    return { id: criterion.id, asks, figures }
  })
  return (trace) =>
    criteria.map(({ id, asks, figures }, index) => {
      const outcome = outcomes[trace.criteria[index] ?? -1] ?? 'unknown'
      const open = asks.filter(({ field }) => isOpen(field, trace.cells))
      return {
        id,
        outcome,
        figures: figures.map(([place, { test }]) => {
          const [actual, gap] = [known(trace.actual[place]), known(trace.gap[place])]
          return {
            operator: test.operator,
            required: toNumber(test.value),
            ...(actual !== undefined && { actual }),
            ...(gap !== undefined && { gap }),
          }
        }),
        missing: outcome === 'unknown' ? open.map(({ slot }) => slot) : [],
      }
    })
}
