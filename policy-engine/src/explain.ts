import type { CalendarDate } from './calendar-date.ts'
import { yearOf } from './calendar-date.ts'
import { type Exact, multiply, toNumber, whole } from './exact.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import { compareGap, type Gap } from './gap.ts'
import type { Outcome } from './outcome.ts'
import type { Criterion, Measure, Operator, Slot, Test } from './rule.ts'
import { slotKey } from './rule.ts'
import type { Range, SlotValues } from './slot-value.ts'
import { measured, testOutcome } from './test-outcome.ts'

/** A fact with the calendar year it is meant for. */
export interface FactOfYear {
  fact: string
  year?: number
}

export type Shown = number | boolean | string | string[] | { low: number; high: number | null }

/** One comparison inside a criterion: what is, what is asked, how far. */
export interface Figure {
  outcome: Outcome
  /** Facts read, as `revenue@2025`. */
  facts: FactOfYear[]
  actual?: Shown
  required?: Shown
  operator?: Operator | 'is' | 'in' | 'has'
  unit: string
  gap?: Gap
}

export interface ExplainContext {
  dictionary: FactDictionary
  on: CalendarDate
}

export function factOfYear(slot: Slot, on: CalendarDate): FactOfYear {
  return slot.year === undefined
    ? { fact: slot.fact }
    : { fact: slot.fact, year: yearOf(on) + slot.year }
}

function isShare(measure: Measure, context: ExplainContext): boolean {
  if (measure.kind === 'slot')
    return context.dictionary.facts.get(measure.slot.fact)?.unit === '比例'
  return ['ratio', 'growth', 'mean-growth', 'compound-growth'].includes(measure.kind)
}

function unitOf(measure: Measure, context: ExplainContext): string {
  if (isShare(measure, context)) return '%'
  if (measure.kind === 'points') return '分'
  const slot = measure.kind === 'slot' ? measure.slot : 'of' in measure ? measure.of[0] : undefined
  return (slot && context.dictionary.facts.get(slot.fact)?.unit) ?? ''
}

function shownNumber(value: Exact, percent: boolean): number {
  return toNumber(percent ? multiply(value, whole(100)) : value)
}

function shownRange(range: Range, percent: boolean): Shown {
  const low = shownNumber(range.low, percent)
  const high = range.high && shownNumber(range.high, percent)
  return low === high ? low : { low, high }
}

function actualOf(
  measure: Measure,
  value: Exact,
  slots: SlotValues,
  percent: boolean,
): Shown | undefined {
  const { range } = measured(measure, value, slots)
  if (!range) return undefined
  if (measure.kind !== 'compound-growth') return shownRange(range, percent)
  // The yearly rate is irrational; it is shown rounded and never compared.
  const rate = (toNumber(range.low) ** (1 / measure.years) - 1) * 100
  return Math.round(rate * 1e6) / 1e6
}

function compareFigure(
  test: Test & { op: 'compare' },
  slots: SlotValues,
  context: ExplainContext,
): Figure {
  const outcome = testOutcome(test, slots)
  const percent = isShare(test.measure, context)
  const actual = actualOf(test.measure, test.value, slots, percent)
  const gap =
    outcome === 'unmet'
      ? compareGap(test, slots, context.dictionary, yearOf(context.on))
      : undefined
  return {
    outcome,
    facts: [],
    ...(actual !== undefined && { actual }),
    required: shownNumber(test.value, percent),
    operator: test.operator,
    unit: unitOf(test.measure, context),
    ...(gap && { gap }),
  }
}

function listFigure(test: Test, slots: SlotValues): Figure {
  const outcome = testOutcome(test, slots)
  if (!('slot' in test)) return { outcome, facts: [], unit: '' }
  const value = slots.get(slotKey(test.slot))
  const actual =
    value?.kind === 'yes-no'
      ? value.value
      : value?.kind === 'choice'
        ? value.possible
        : value?.kind === 'choices'
          ? value.held
          : undefined
  const single =
    Array.isArray(actual) && value?.kind === 'choice' && actual.length === 1 ? actual[0] : actual
  const required = test.op === 'is' ? test.value : 'values' in test ? test.values : true
  const direction = 'increase' as const
  const gap: Gap | undefined =
    outcome === 'unmet'
      ? { fact: test.slot.fact, by: 1, direction, unit: '项', to: required }
      : undefined
  return {
    outcome,
    facts: [],
    ...(single !== undefined && { actual: typeof single === 'object' ? [...single] : single }),
    required,
    operator: test.op === 'is' || test.op === 'judged' ? 'is' : test.op === 'in' ? 'in' : 'has',
    unit: '',
    ...(gap && { gap }),
  }
}

/** Every comparison a test makes, in the order of the text. */
export function figuresOf(test: Test, slots: SlotValues, context: ExplainContext): Figure[] {
  switch (test.op) {
    case 'every':
    case 'some':
      return test.of.flatMap((one) => figuresOf(one, slots, context))
    case 'sourced':
      return figuresOf(test.test, slots, context).map((figure) => ({
        ...figure,
        outcome: testOutcome(test, slots),
      }))
    case 'compare':
      return [{ ...compareFigure(test, slots, context), facts: readBy(test, context) }]
    case 'fixed':
      return []
    default:
      return [{ ...listFigure(test, slots), facts: readBy(test, context) }]
  }
}

function readBy(test: Test, context: ExplainContext): FactOfYear[] {
  const slots =
    test.op === 'compare'
      ? test.measure.kind === 'points'
        ? []
        : test.measure.kind === 'slot'
          ? [test.measure.slot]
          : test.measure.kind === 'ratio'
            ? [...test.measure.over, ...test.measure.under]
            : 'of' in test.measure
              ? test.measure.of
              : [test.measure.to, test.measure.from]
      : 'slot' in test
        ? [test.slot]
        : []
  return slots.map((slot) => factOfYear(slot, context.on))
}

/** The comparison that speaks for a criterion: the first with its outcome, else the first that is open. */
export function decisive(figures: readonly Figure[], outcome: Outcome): Figure | undefined {
  for (const wanted of [outcome, 'unmet', 'unknown', 'manual'] as const) {
    const found = figures.find((figure) => figure.outcome === wanted)
    if (found) return found
  }
  return figures[0]
}

/** The comparison that speaks for one criterion, worked out by itself: for batches that explain little. */
export function decisiveFigure(
  { test }: Criterion,
  outcome: Outcome,
  slots: SlotValues,
  context: ExplainContext,
): Figure | undefined {
  return decisive(figuresOf(test, slots, context), outcome)
}
