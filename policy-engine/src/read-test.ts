import type { CalendarDate } from './calendar-date.ts'
import type { FactDictionary, FactKind } from './fact-dictionary.ts'
import { isPlain, type Plain, type Reading } from './pack-problem.ts'
import { readQuantity } from './read-quantity.ts'
import type { Indicator, Measure, Operator, Slot, Test } from './rule.ts'

/** What reading a test needs to know. */
export interface TestContext {
  dictionary: FactDictionary
  on: CalendarDate
  scorecard: readonly Indicator[]
  /** Slots met so far, by key, in order: they become the inputs of the rules. */
  slots: Map<string, Slot>
}

const operators: Record<string, Operator> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
}

const slotShape = /^([a-z][A-Za-z0-9_]*)(?:@(0|-\d))?$/

const nothing: Test = { op: 'fixed', outcome: 'unknown' }

export function readSlotRef(
  given: unknown,
  kinds: FactKind[],
  context: TestContext,
  reading: Reading,
): Slot {
  const parts = slotShape.exec(String(given))
  const fact = parts?.[1] ? context.dictionary.facts.get(parts[1]) : undefined
  if (!parts || !fact) {
    reading.report('unknown-fact', { given })
    return { fact: String(given) }
  }
  if (!kinds.includes(fact.kind))
    reading.report('wrong-kind', { fact: fact.id, kind: fact.kind, kinds })
  if ((fact.period === 'year') !== (parts[2] !== undefined))
    reading.report('wrong-kind', { fact: fact.id, period: fact.period })
  const slot: Slot =
    parts[2] === undefined ? { fact: fact.id } : { fact: fact.id, year: Number(parts[2]) }
  context.slots.set(String(given), slot)
  return slot
}

function readSlots(given: unknown, context: TestContext, reading: Reading): Slot[] {
  const list = Array.isArray(given) ? given : [given]
  return list.map((one, index) => readSlotRef(one, ['number'], context, reading.at(index)))
}

function readPoints(given: unknown, context: TestContext, reading: Reading): Measure {
  const wanted = context.scorecard.filter(
    ({ id, group }) => given === 'all' || given === group || given === id,
  )
  if (wanted.length === 0) reading.report('unknown-value', { given })
  return { kind: 'points', indicators: wanted }
}

function readPair(given: unknown, context: TestContext, reading: Reading): [Slot, Slot] {
  const [to, from] = readSlots(given, context, reading)
  if (!to || !from) reading.report('missing', { key: 'two facts' })
  return [to ?? { fact: '' }, from ?? { fact: '' }]
}

function readMeasure(given: unknown, context: TestContext, reading: Reading): Measure {
  if (!isPlain(given))
    return { kind: 'slot', slot: readSlotRef(given, ['number'], context, reading) }
  if ('points' in given) return readPoints(given.points, context, reading.at('points'))
  for (const kind of ['sum', 'mean', 'mean-growth'] as const)
    if (kind in given) return { kind, of: readSlots(given[kind], context, reading.at(kind)) }
  if (Array.isArray(given.ratio)) {
    const at = reading.at('ratio')
    return {
      kind: 'ratio',
      over: readSlots(given.ratio[0], context, at.at(0)),
      under: readSlots(given.ratio[1], context, at.at(1)),
    }
  }
  if ('growth' in given) {
    const [to, from] = readPair(given.growth, context, reading.at('growth'))
    return { kind: 'growth', to, from }
  }
  if ('compound-growth' in given) {
    const [to, from] = readPair(given['compound-growth'], context, reading.at('compound-growth'))
    return { kind: 'compound-growth', to, from, years: Number(given.years) }
  }
  reading.report('unexpected', { keys: Object.keys(given) })
  return { kind: 'sum', of: [] }
}

function readWords(given: unknown, slot: Slot, context: TestContext, reading: Reading): string[] {
  const words = Array.isArray(given) ? given.map(String) : []
  if (words.length === 0) reading.report('missing', { key: 'values' })
  const known = context.dictionary.facts.get(slot.fact)?.values ?? []
  for (const word of words)
    if (!known.some(({ id }) => id === word))
      reading.report('unknown-value', { given: word, fact: slot.fact })
  return words
}

function readFactTest(given: Plain, context: TestContext, reading: Reading): Test {
  const at = reading.at('fact')
  if (typeof given.is === 'boolean')
    return { op: 'is', slot: readSlotRef(given.fact, ['yes-no'], context, at), value: given.is }
  if ('in' in given) {
    const slot = readSlotRef(given.fact, ['choice'], context, at)
    return { op: 'in', slot, values: readWords(given.in, slot, context, reading.at('in')) }
  }
  const slot = readSlotRef(given.fact, ['choices'], context, at)
  if ('has-any' in given) {
    const values = readWords(given['has-any'], slot, context, reading.at('has-any'))
    return { op: 'has-any', slot, values, open: given.open === true }
  }
  const count = given['has-count']
  if (isPlain(count))
    return {
      op: 'has-count',
      slot,
      values: readWords(count.of, slot, context, reading.at('has-count')),
      least: Number(count['at-least']),
    }
  reading.report('unexpected', { keys: Object.keys(given) })
  return nothing
}

function readCompare(given: Plain, context: TestContext, reading: Reading): Test {
  const written = Object.keys(operators).filter((key) => key in given)
  const key = written[0]
  const operator = key === undefined ? undefined : operators[key]
  if (key === undefined || operator === undefined || written.length > 1) {
    reading.report('missing', { key: Object.keys(operators).join(' | ') })
    return nothing
  }
  const measure = readMeasure(given.value, context, reading.at('value'))
  const { value } = readQuantity(given[key], context.on, reading.at(key))
  return { op: 'compare', measure, operator, value }
}

function readMany(given: unknown, context: TestContext, reading: Reading): Test[] {
  if (!Array.isArray(given) || given.length === 0) reading.report('missing', { key: 'tests' })
  return Array.isArray(given)
    ? given.map((one, index) => readTest(one, context, reading.at(index)))
    : []
}

/** Reads one test of a pack; what cannot be read is reported and reads as unknown. See policies/GRAMMAR.md. */
export function readTest(given: unknown, context: TestContext, reading: Reading): Test {
  if (!isPlain(given)) {
    reading.report('missing', { key: 'test' })
    return nothing
  }
  if ('value' in given) return readCompare(given, context, reading)
  if ('from-source' in given && isPlain(given['from-source'])) {
    const at = reading.at('from-source')
    const source = readSlotRef(given['from-source'].fact, ['choice'], context, at)
    const accepted = readWords(given['from-source'].accepted, source, context, at)
    return {
      op: 'sourced',
      source,
      accepted,
      test: readTest(given.test, context, reading.at('test')),
    }
  }
  if ('fact' in given) return readFactTest(given, context, reading)
  if ('judged' in given)
    return {
      op: 'judged',
      slot: readSlotRef(given.judged, ['judgement'], context, reading.at('judged')),
    }
  for (const op of ['every', 'some'] as const)
    if (op in given) return { op, of: readMany(given[op], context, reading.at(op)) }
  reading.report('unexpected', { keys: Object.keys(given) })
  return nothing
}
