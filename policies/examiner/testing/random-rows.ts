import type { IpRow, TitleRow } from '@tidu/policy-engine/fact-sheet'
import fc from 'fast-check'
import { neighbour, yearsLater } from './days.ts'
import { perhaps, yesNo } from './random-amounts.ts'

export function dayNear(on: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(-12, -10, -3, -2, -1, 0), fc.constantFrom(-1, 0, 1))
    .map(([years, step]) => {
      const day = yearsLater(on, years)
      return step === 0 ? day : neighbour(day, step === 1 ? 1 : -1)
    })
}

export function right(on: string): fc.Arbitrary<IpRow> {
  const leap = fc.constantFrom('2016-02-29', '2012-02-29', '2024-02-29')
  const day = fc.oneof({ weight: 6, arbitrary: dayNear(on) }, { weight: 1, arbitrary: leap })
  const kinds = [
    { kind: 'invention_patent', class: 'I' as const },
    { kind: 'invention_patent', class: 'I' as const },
    { kind: 'plant_variety', class: null },
    { kind: 'ic_layout', class: 'I' as const },
    { kind: 'utility_model', class: 'II' as const },
    { kind: 'design', class: null },
    { kind: 'software_copyright', class: 'II' as const },
    { kind: null, class: 'I' as const },
    { kind: null, class: 'II' as const },
  ]
  const flag = (likely: boolean) => perhaps(yesNo(likely), 12)
  return fc
    .record({
      what: fc.constantFrom(...kinds),
      grant_date: perhaps(day, 12),
      expiry_date: perhaps(
        fc.constantFrom(on, neighbour(on, -1), yearsLater(on, 5), yearsLater(on, 8)),
        12,
      ),
      acquired_by: perhaps(fc.constantFrom('own', 'own', 'transferred'), 12),
      transfer_date: perhaps(day),
      owner_rank: perhaps(fc.constantFrom(1, 1, 2, 3, 4), 12),
      linked_product: flag(true),
      in_use: flag(true),
      benefit: flag(true),
      overseas_family: flag(false),
      award: flag(false),
    })
    .map(({ what, ...rest }) => withoutBlanks({ ...what, ...rest }))
}

export function title(on: string): fc.Arbitrary<TitleRow> {
  return fc
    .record({
      tier: fc.constantFrom('tech', 'innovative', 'srdi', 'srdi', 'little-giant', 'champion'),
      start: perhaps(fc.constantFrom(on, neighbour(on, 1), yearsLater(on, -2))),
      end: perhaps(fc.constantFrom(on, neighbour(on, -1), yearsLater(on, 1))),
      state: perhaps(fc.constantFrom('valid' as const, 'valid' as const, 'revoked' as const)),
    })
    .map(withoutBlanks)
}

/** Drops what was left out, keeps null: the contract gives both the same meaning. */
export function withoutBlanks<T extends object>(
  given: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined)
  return JSON.parse(JSON.stringify(Object.fromEntries(kept)))
}
