import fc from 'fast-check'
import { type Exact, parseExact, zero } from '../exact.ts'
import { type Slot, slotKey } from '../rule.ts'
import type { SlotValue, SlotValues } from '../slot-value.ts'
import { dictionary, numbers, slots, words, years } from './dictionary.ts'

function exact(written: string): Exact {
  return parseExact(written) ?? zero
}

/** Figures that meet each other's lines exactly, or miss them by one unit, and some at the ends of the scale. */
const common = ['0', '1', '2', '-1', '50', '95', '100', '105', '110.25', '200', '300', '-100']
const rare = [
  '90071992547409.91',
  '-90071992547409.91',
  '33333333333333.33',
  '1e-9',
  '0.12345',
  '1e30',
]

const number: fc.Arbitrary<Exact> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...common).map(exact) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...common), fc.constantFrom(-1n, 1n), fc.constantFrom(1n, 100n))
      .map(([base, by, d]) => {
        const { n, d: under } = exact(base)
        return { n: n * d + by * under, d: under * d }
      }),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 2 ** 40 }).map((value) => exact(String(value))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...rare).map(exact) },
)

const ranges = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.nat(3).map((low) => ({ low: exact(String(low)), high: exact(String(low)) })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(3)).map(([low, more]) => ({
      low: exact(String(low)),
      high: exact(String(low + more)),
    })),
  },
  { weight: 1, arbitrary: fc.nat(3).map((low) => ({ low: exact(String(low)), high: null })) },
)

const anyWords = [...words, 'manual', 'tin', 'lead']

function valueFor(slot: Slot): fc.Arbitrary<SlotValue> {
  const fact = dictionary.facts.get(slot.fact)
  const maybe = <Item>(item: fc.Arbitrary<Item>) =>
    fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 5, arbitrary: item })
  switch (fact?.kind) {
    case 'number': {
      const point = number.map((value) => ({ low: value, high: value }))
      const range = fact.definition.derive ? ranges : point
      return maybe(range).map((found) => ({ kind: 'number', range: found }))
    }
    case 'choice': {
      const possible = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...anyWords).map((word) => [word]) },
        fc.subarray(anyWords),
      )
      return maybe(possible).map((found) => ({ kind: 'choice', possible: found }))
    }
    case 'choices':
      return maybe(fc.subarray(anyWords)).map((held) => ({ kind: 'choices', held }))
    default:
      return maybe(fc.boolean()).map((value) => ({ kind: 'yes-no', value }))
  }
}

/** A series that grows by the same share each year: its mean growth lies on a line, or one unit beside it. */
const evenGrowth = fc.record({
  fact: fc.constantFrom(...numbers),
  share: fc.constantFrom(105n, 110n, 150n, 200n),
  base: fc.integer({ min: 1, max: 1000 }),
  moved: fc.constantFrom(0n, 0n, 1n, -1n),
})

/** What may be known of a firm: anything between nothing and everything. */
export const arbitraryValues: fc.Arbitrary<SlotValues> = fc
  .tuple(fc.tuple(...slots.map(valueFor)), fc.option(evenGrowth))
  .map(([values, even]) => {
    const made = new Map<string, SlotValue>()
    for (const [index, slot] of slots.entries()) {
      const value = values[index]
      if (value) made.set(slotKey(slot), value)
    }
    if (even)
      for (const [index, year] of years.entries()) {
        const grown = even.share ** BigInt(2 - index) * 100n ** BigInt(index)
        const moved = index === 0 ? even.moved : 0n
        const low = { n: BigInt(even.base) * grown + moved, d: 1n }
        made.set(slotKey({ fact: even.fact, year }), { kind: 'number', range: { low, high: low } })
      }
    return made
  })
