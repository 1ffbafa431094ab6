import {
  add,
  compareExact,
  divide,
  type Exact,
  multiply,
  subtract,
  toNumber,
  whole,
  zero,
} from './exact.ts'
import type { FactDef, FactDictionary } from './fact-dictionary.ts'
import { pointOf } from './measure.ts'
import { type Measure, type Slot, slotKey, type Test } from './rule.ts'
import type { SlotValues } from './slot-value.ts'
import { measured } from './test-outcome.ts'

/** How far an unmet test is from being met, if only this fact changed. */
export interface Gap {
  fact: string
  /** Calendar year of a yearly fact. */
  year?: number
  /** By how much the fact has to change, always above zero unless `strict`; in the fact's own unit. */
  by: number
  direction: 'increase' | 'decrease'
  unit: string
  /** What the fact has to become. */
  to?: number | boolean | string[]
  /** The line itself is not enough, it must be crossed (超过, 高于). */
  strict?: true
}

interface Needed {
  slot: Slot
  by: Exact
}

function sumOf(slots: SlotValues, of: readonly Slot[]): Exact | undefined {
  let sum: Exact = zero
  for (const slot of of) {
    const value = pointOf(slots, slot)
    if (!value) return undefined
    sum = add(sum, value)
  }
  return sum
}

/** Solves the last year of a growth series: newest ≥ previous · (1 + what the mean still needs). */
function neededGrowth(
  series: readonly Slot[],
  value: Exact,
  slots: SlotValues,
): Needed | undefined {
  const [newest, previous, ...older] = series
  if (!newest || !previous) return undefined
  const values = series.map((slot) => pointOf(slots, slot))
  const [last, before] = values
  if (!last || !before) return undefined
  let needed = multiply(value, whole(series.length - 1))
  let newer = before
  for (let index = 0; index < older.length; index += 1) {
    const base = values[index + 2]
    if (!base || base.n <= 0n) return undefined
    needed = subtract(needed, divide(subtract(newer, base), base))
    newer = base
  }
  return { slot: newest, by: subtract(multiply(before, add(whole(1), needed)), last) }
}

function firstSlot(of: readonly Slot[]): Slot | undefined {
  return of[0]
}

function needed(measure: Measure, value: Exact, slots: SlotValues): Needed | undefined {
  switch (measure.kind) {
    case 'slot': {
      const { range } = measured(measure, value, slots)
      return range && { slot: measure.slot, by: subtract(value, range.low) }
    }
    case 'sum':
    case 'mean': {
      const sum = sumOf(slots, measure.of)
      const slot = firstSlot(measure.of)
      const target = measure.kind === 'sum' ? value : multiply(value, whole(measure.of.length))
      return sum && slot && { slot, by: subtract(target, sum) }
    }
    case 'ratio': {
      const over = sumOf(slots, measure.over)
      const under = sumOf(slots, measure.under)
      const slot = firstSlot(measure.over)
      return over && under && slot && { slot, by: subtract(multiply(value, under), over) }
    }
    case 'growth':
      return neededGrowth([measure.to, measure.from], value, slots)
    case 'mean-growth':
      return neededGrowth(measure.of, value, slots)
    case 'compound-growth': {
      const [to, from] = [pointOf(slots, measure.to), pointOf(slots, measure.from)]
      const factor = measured(measure, value, slots).value
      return to && from && { slot: measure.to, by: subtract(multiply(factor, from), to) }
    }
    case 'points': {
      const { range } = measured(measure, value, slots)
      return range?.high ? { slot: { fact: 'points' }, by: subtract(value, range.high) } : undefined
    }
  }
}

function magnitude(by: Exact): Exact {
  return by.n < 0n ? { n: -by.n, d: by.d } : by
}

interface ExactGap extends Needed {
  fact: FactDef | undefined
  /** The line itself is not enough; of a count the next whole number is asked instead. */
  strict: boolean
}

/**
 * The closed-form gap of one unmet comparison, holding every other fact. A share is closed by its numerator:
 * the denominator usually decides other criteria too. Whole-number facts must reach the next whole number.
 */
export function exactGap(
  test: Test & { op: 'compare' },
  slots: SlotValues,
  dictionary: FactDictionary,
): ExactGap | undefined {
  const found = needed(test.measure, test.value, slots)
  if (!found) return undefined
  const fact = dictionary.facts.get(found.slot.fact)
  const strict = test.operator === '>' || test.operator === '<'
  const counted = fact !== undefined && fact.scale === 0
  let by = magnitude(found.by)
  if (counted && strict) by = add(by, whole(1))
  if (counted) by = upTo(by, 0)
  return { slot: found.slot, by, fact, strict: strict && !counted }
}

/** The next value of so many decimals that is not smaller. */
function upTo({ n, d }: Exact, scale: number): Exact {
  const steps = 10n ** BigInt(scale)
  const rest = (n * steps) % d
  return { n: (n * steps - rest) / d + (rest > 0n ? 1n : 0n), d: steps }
}

/** The gap as it is told: in the smallest amount the fact is kept in, so that whoever closes it is over the line. */
export function compareGap(
  test: Test & { op: 'compare' },
  slots: SlotValues,
  dictionary: FactDictionary,
  filingYear: number,
): Gap | undefined {
  const found = exactGap(test, slots, dictionary)
  if (!found) return undefined
  const { slot, fact, strict } = found
  const by = fact && !strict ? upTo(found.by, fact.scale) : found.by
  const value = pointOf(slots, slot)
  const rising = test.operator === '>=' || test.operator === '>'
  return {
    fact: slot.fact,
    ...(slot.year !== undefined && { year: filingYear + slot.year }),
    by: toNumber(by),
    direction: rising ? 'increase' : 'decrease',
    unit: fact?.unit ?? '分',
    ...(value && { to: toNumber(rising ? add(value, by) : subtract(value, by)) }),
    ...(strict && { strict: true as const }),
  }
}

/** Facts of a test that are missing, by slot key. */
export function missingSlots(test: Test, slots: SlotValues): Slot[] {
  const found = new Map<string, Slot>()
  for (const slot of slotsOf(test)) {
    const value = slots.get(slotKey(slot))
    const unknown =
      !value ||
      (value.kind === 'number'
        ? !value.range?.high || compareExact(value.range.low, value.range.high) !== 0
        : value.kind === 'yes-no'
          ? value.value === undefined
          : value.kind === 'choice'
            ? value.possible?.length !== 1
            : value.held === undefined)
    if (unknown) found.set(slotKey(slot), slot)
  }
  return [...found.values()]
}

function measureSlots(measure: Measure): Slot[] {
  switch (measure.kind) {
    case 'slot':
      return [measure.slot]
    case 'sum':
    case 'mean':
    case 'mean-growth':
      return measure.of
    case 'ratio':
      return [...measure.over, ...measure.under]
    case 'growth':
    case 'compound-growth':
      return [measure.to, measure.from]
    case 'points':
      return measure.indicators.flatMap(({ rows }) => rows.flatMap(({ when }) => slotsOf(when)))
  }
}

/** Every slot a test reads, in order, repeats included. */
export function slotsOf(test: Test): Slot[] {
  switch (test.op) {
    case 'compare':
      return measureSlots(test.measure)
    case 'every':
    case 'some':
      return test.of.flatMap(slotsOf)
    case 'sourced':
      return slotsOf(test.test)
    case 'fixed':
      return []
    case 'judged':
    case 'is':
    case 'in':
    case 'has-any':
    case 'has-count':
      return [test.slot]
  }
}
