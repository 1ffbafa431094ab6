import type { CalendarDate } from './calendar-date.ts'
import { add, type Exact, zero } from './exact.ts'
import { type FactOfYear, factOfYear } from './explain.ts'
import { missingSlots } from './gap.ts'
import { pointOf } from './measure.ts'
import type { Outcome } from './outcome.ts'
import { type Criterion, type Measure, type Slot, slotKey, type Test } from './rule.ts'
import type { SlotValues } from './slot-value.ts'

function total(of: readonly Slot[], slots: SlotValues): Exact | undefined {
  let sum: Exact | undefined = zero
  for (const slot of of) {
    const value = pointOf(slots, slot)
    sum = sum && value && add(sum, value)
  }
  return sum
}

/** The slots of a total a share was to be taken of, when that total is stated but not above zero. */
function unusableTotal(of: readonly Slot[], slots: SlotValues): readonly Slot[] {
  const sum = total(of, slots)
  return sum && sum.n <= 0n ? of : []
}

function inMeasure(measure: Measure, slots: SlotValues): readonly Slot[] {
  switch (measure.kind) {
    case 'ratio':
      return unusableTotal(measure.under, slots)
    case 'growth':
    case 'compound-growth':
      return unusableTotal([measure.from], slots)
    case 'mean-growth':
      return measure.of.slice(1).flatMap((slot) => unusableTotal([slot], slots))
    case 'points':
      return measure.indicators.flatMap(({ rows }) =>
        rows.flatMap(({ when }) => unusableSlots(when, slots)),
      )
    case 'slot':
    case 'sum':
    case 'mean':
      return []
  }
}

/** Facts that are stated but leave a test open all the same: a share of nothing is unknown, not a no. */
function unusableSlots(test: Test, slots: SlotValues): readonly Slot[] {
  switch (test.op) {
    case 'compare':
      return inMeasure(test.measure, slots)
    case 'every':
    case 'some':
      return test.of.flatMap((one) => unusableSlots(one, slots))
    case 'sourced':
      return unusableSlots(test.test, slots)
    default:
      return []
  }
}

/** A count that falls short stays open while a ground that would excuse the firm is unknown. */
function testsOf(criterion: Criterion): Test[] {
  const all = [criterion, ...(criterion.exemptBy ?? [])]
  return all.flatMap(({ when, test }) => (when ? [when, test] : [test]))
}

function missingIn(tests: readonly Test[], slots: SlotValues): Slot[] {
  return tests.flatMap((test) => missingSlots(test, slots))
}

function ofYear(slots: readonly Slot[], on: CalendarDate): FactOfYear[] {
  const distinct = new Map(slots.map((slot) => [slotKey(slot), slot]))
  return [...distinct.values()].map((slot) => factOfYear(slot, on))
}

/** Facts a criterion still lacks, only where it is open because of them. */
export function missingFor(
  criterion: Criterion,
  outcome: Outcome,
  slots: SlotValues,
  on: CalendarDate,
): FactOfYear[] {
  return outcome === 'unknown' ? ofYear(missingIn(testsOf(criterion), slots), on) : []
}

/**
 * The facts to look at where a criterion is unknown: those missing, then totals that are stated but not above
 * zero. Whoever reads "unknown" must always see which figure would change it.
 */
export function openFacts(
  criterion: Criterion,
  outcome: Outcome,
  slots: SlotValues,
  on: CalendarDate,
): FactOfYear[] {
  if (outcome !== 'unknown') return []
  const tests = testsOf(criterion)
  const unusable = tests.flatMap((test) => unusableSlots(test, slots))
  return ofYear([...missingIn(tests, slots), ...unusable], on)
}
