import { add, compareExact, type Exact, parseExact, zero } from './exact.ts'
import { comparison, holds } from './measure.ts'
import { allOf, anyOf, type Outcome } from './outcome.ts'
import {
  type Indicator,
  type Measure,
  type Operator,
  type Slot,
  slotKey,
  type Test,
} from './rule.ts'
import type { Range, SlotValues } from './slot-value.ts'

function compareRange(range: Range | undefined, operator: Operator, value: Exact): Outcome {
  if (!range) return 'unknown'
  const rising = operator === '>=' || operator === '>'
  const low = holds(compareExact(range.low, value), operator)
  const high = range.high ? holds(compareExact(range.high, value), operator) : rising
  if (low && high) return 'met'
  return low || high ? 'unknown' : 'unmet'
}

function yesNo(slots: SlotValues, slot: Slot): boolean | undefined {
  const value = slots.get(slotKey(slot))
  return value?.kind === 'yes-no' ? value.value : undefined
}

function possible(slots: SlotValues, slot: Slot): readonly string[] | undefined {
  const value = slots.get(slotKey(slot))
  return value?.kind === 'choice' ? value.possible : undefined
}

function held(slots: SlotValues, slot: Slot): readonly string[] | undefined {
  const value = slots.get(slotKey(slot))
  return value?.kind === 'choices' ? value.held : undefined
}

function inOutcome(open: readonly string[] | undefined, values: readonly string[]): Outcome {
  if (!open) return 'unknown'
  if (open.includes('manual')) return 'manual'
  const within = open.filter((one) => values.includes(one)).length
  if (within === open.length) return 'met'
  return within === 0 ? 'unmet' : 'unknown'
}

function hasAnyOutcome(
  list: readonly string[] | undefined,
  values: readonly string[],
  open: boolean,
): Outcome {
  if (!list) return 'unknown'
  if (list.some((one) => values.includes(one))) return 'met'
  return open && list.length > 0 ? 'manual' : 'unmet'
}

function sourcedOutcome(test: Test & { op: 'sourced' }, slots: SlotValues): Outcome {
  const inner = testOutcome(test.test, slots)
  const source = possible(slots, test.source)?.[0]
  const accepted = source === undefined || test.accepted.includes(source)
  return accepted || inner === 'unknown' ? inner : 'manual'
}

/**
 * The points an indicator gives for sure and at best: the first row that certainly holds, and the first
 * that is not ruled out.
 */
export function indicatorPoints(
  indicator: Indicator,
  slots: SlotValues,
): { low: number; high: number } {
  let high: number | undefined
  for (const { when, points } of indicator.rows) {
    const outcome = testOutcome(when, slots)
    if (outcome === 'unmet') continue
    high ??= points
    if (outcome === 'met') return { low: points, high }
  }
  return { low: indicator.otherwise, high: high ?? indicator.otherwise }
}

/** A measure beside the value to hold it against; scores are intervals while facts are missing. */
export function measured(measure: Measure, value: Exact, slots: SlotValues) {
  return measure.kind === 'points'
    ? { range: scoreRange(measure.indicators, slots), value }
    : comparison(measure, value, slots)
}

function exactPoints(points: number): Exact {
  return parseExact(points) ?? zero
}

export function scoreRange(indicators: readonly Indicator[], slots: SlotValues): Range {
  let low = zero
  let high = zero
  for (const indicator of indicators) {
    const points = indicatorPoints(indicator, slots)
    low = add(low, exactPoints(points.low))
    high = add(high, exactPoints(points.high))
  }
  return { low, high }
}

/** The outcome of one test on known slots. The reference reading: every other back end must agree with it. */
export function testOutcome(test: Test, slots: SlotValues): Outcome {
  switch (test.op) {
    case 'compare': {
      const { range, value } = measured(test.measure, test.value, slots)
      return compareRange(range, test.operator, value)
    }
    case 'is': {
      const value = yesNo(slots, test.slot)
      return value === undefined ? 'unknown' : value === test.value ? 'met' : 'unmet'
    }
    case 'in':
      return inOutcome(possible(slots, test.slot), test.values)
    case 'has-any':
      return hasAnyOutcome(held(slots, test.slot), test.values, test.open)
    case 'has-count': {
      const list = held(slots, test.slot)
      if (!list) return 'unknown'
      return test.values.filter((one) => list.includes(one)).length >= test.least ? 'met' : 'unmet'
    }
    case 'judged': {
      const value = yesNo(slots, test.slot)
      return value === undefined ? 'manual' : value ? 'met' : 'unmet'
    }
    case 'every':
      return allOf(test.of.map((one) => testOutcome(one, slots)))
    case 'some':
      return anyOf(test.of.map((one) => testOutcome(one, slots)))
    case 'sourced':
      return sourcedOutcome(test, slots)
    case 'fixed':
      return test.outcome
  }
}
