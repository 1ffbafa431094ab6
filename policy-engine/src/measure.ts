import { add, compareExact, divide, type Exact, multiply, subtract, whole, zero } from './exact.ts'
import type { Measure, Operator, Slot } from './rule.ts'
import { slotKey } from './rule.ts'
import type { Range, SlotValues } from './slot-value.ts'

function rangeOf(slots: SlotValues, slot: Slot): Range | undefined {
  const value = slots.get(slotKey(slot))
  return value?.kind === 'number' ? value.range : undefined
}

/** The single value of a slot; undefined when it is unknown or only known as an interval. */
export function pointOf(slots: SlotValues, slot: Slot): Exact | undefined {
  const range = rangeOf(slots, slot)
  return range?.high && compareExact(range.low, range.high) === 0 ? range.low : undefined
}

function pointsOf(slots: SlotValues, of: readonly Slot[]): Exact[] | undefined {
  const values = of.map((slot) => pointOf(slots, slot))
  return values.every((value) => value !== undefined) ? values : undefined
}

function total(values: readonly Exact[]): Exact {
  return values.reduce(add, zero)
}

/** a/b, unknown unless b is above zero: a share of nothing, or of a negative total, says nothing. */
function share(a: Exact, b: Exact): Exact | undefined {
  return b.n > 0n ? divide(a, b) : undefined
}

function growth(to: Exact, from: Exact): Exact | undefined {
  return share(subtract(to, from), from)
}

function meanGrowth(series: readonly Exact[]): Exact | undefined {
  let sum: Exact = zero
  for (let index = 0; index + 1 < series.length; index += 1) {
    const [newer, older] = [series[index], series[index + 1]]
    const one = newer && older && growth(newer, older)
    if (!one) return undefined
    sum = add(sum, one)
  }
  return divide(sum, whole(series.length - 1))
}

function pointMeasure(measure: Measure, slots: SlotValues): Exact | undefined {
  switch (measure.kind) {
    case 'sum': {
      const values = pointsOf(slots, measure.of)
      return values && total(values)
    }
    case 'mean': {
      const values = pointsOf(slots, measure.of)
      return values && divide(total(values), whole(values.length))
    }
    case 'ratio': {
      const over = pointsOf(slots, measure.over)
      const under = pointsOf(slots, measure.under)
      return over && under && share(total(over), total(under))
    }
    case 'growth': {
      const [to, from] = [pointOf(slots, measure.to), pointOf(slots, measure.from)]
      return to && from && growth(to, from)
    }
    case 'mean-growth': {
      const values = pointsOf(slots, measure.of)
      return values && meanGrowth(values)
    }
    default:
      return undefined
  }
}

/** The measure's value as an interval, a point where it is certain; undefined where a fact is missing. */
export function measureRange(measure: Measure, slots: SlotValues): Range | undefined {
  if (measure.kind === 'slot') return rangeOf(slots, measure.slot)
  const value = pointMeasure(measure, slots)
  return value && { low: value, high: value }
}

function power(base: Exact, times: number): Exact {
  return Array.from({ length: times }).reduce<Exact>((product) => multiply(product, base), whole(1))
}

/**
 * What to compare with what. A compound growth has an irrational value, so its n-th power (the plain
 * growth factor) is held against the n-th power of the demanded factor instead: exact, and the same answer.
 */
export function comparison(
  measure: Measure,
  value: Exact,
  slots: SlotValues,
): { range: Range | undefined; value: Exact } {
  if (measure.kind !== 'compound-growth') return { range: measureRange(measure, slots), value }
  const [to, from] = [pointOf(slots, measure.to), pointOf(slots, measure.from)]
  const factor = to && from && to.n >= 0n ? share(to, from) : undefined
  return {
    range: factor && { low: factor, high: factor },
    value: power(add(whole(1), value), measure.years),
  }
}

export function holds(order: -1 | 0 | 1, operator: Operator): boolean {
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
  }
}
