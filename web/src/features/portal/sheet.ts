import type { listFacts } from '@tidu/contracts/policy/endpoints'
import type { RowOf } from '../../lib/row-of.ts'
import { shiftPoint } from '../../lib/shift-point.ts'

export type Fact = RowOf<typeof listFacts>

/** What was typed, by fact and year: `revenue@2025`, `industry`. Empty means not known. */
export type Typed = Readonly<Record<string, string>>

export interface Sheet {
  current: Record<string, unknown>
  years: Record<string, Record<string, unknown>>
}

export const yuanUnit = '元'
export const fractionUnit = '比例'
/** Stands for “none, for certain”, which is not the same as “not known”. */
export const noneWord = '-'

export function keyOf(fact: Pick<Fact, 'id'>, year?: number): string {
  return year === undefined ? fact.id : `${fact.id}@${year}`
}

/** Turns what was typed into the engine's fact sheet; names what could not be read. */
export function sheetFrom(
  facts: readonly Fact[],
  typed: Typed,
  filingYear: number,
): { sheet: Sheet; unread: ReadonlySet<string> } {
  const sheet: Sheet = { current: {}, years: {} }
  const unread = new Set<string>()
  for (const fact of facts) {
    const years =
      fact.period === 'year' ? fact.years.map((offset) => filingYear + offset) : [undefined]
    for (const year of years) {
      const key = keyOf(fact, year)
      const text = typed[key]?.trim() ?? ''
      if (text === '') continue
      const value = readTyped(fact, text)
      if (value === undefined) unread.add(key)
      else if (year === undefined) sheet.current[fact.id] = value
      else sheet.years[year] = { ...sheet.years[year], [fact.id]: value }
    }
  }
  return { sheet, unread }
}

function readTyped(fact: Fact, text: string): unknown {
  switch (fact.kind) {
    case 'number':
      return numberOf(text, fact.unit)
    case 'yes-no':
    case 'judgement':
      return text === 'true'
    case 'choices':
      return text === noneWord ? [] : text.split(',')
    case 'choice':
    case 'date':
      return text
  }
}

/** People type 万元 and per cent, the engine wants 元 and fractions. */
export function numberOf(text: string, unit: string): number | undefined {
  const places = unit === yuanUnit ? 4 : unit === fractionUnit ? -2 : 0
  const moved = shiftPoint(text.replace(/[%％]$/, ''), places)
  return moved === undefined ? undefined : Number(moved)
}
