import type { showFactSheet } from '@tidu/contracts/enterprise/endpoints'
import type { OutputOf } from '../../lib/row-of.ts'
import { exactOf, type Fact, keptOf, plainOf, typedOf } from '../../shared/fact-field/typed.ts'

export type { Fact } from '../../shared/fact-field/typed.ts'
export type FactSheet = OutputOf<typeof showFactSheet>

/** What was typed, by fact and year: `revenue@2025`, `industry`. Empty means not known. */
export type Typed = Readonly<Record<string, string>>

export interface Sheet {
  current: Record<string, unknown>
  years: Record<string, Record<string, unknown>>
  /** A firm's own ledgers, from which the counts of rights and titles follow. */
  ips?: FactSheet['ips']
  titles?: FactSheet['titles']
}

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
  for (const { fact, year } of placesOf(facts, filingYear)) {
    const key = keyOf(fact, year)
    const text = typed[key]?.trim() ?? ''
    if (text === '') continue
    const value = readTyped(fact, text)
    if (value === undefined) unread.add(key)
    else if (year === undefined) sheet.current[fact.id] = value
    else sheet.years[year] = { ...sheet.years[year], [fact.id]: value }
  }
  return { sheet, unread }
}

/** A firm's facts on file as they would have been typed. */
export function typedFrom(facts: readonly Fact[], own: FactSheet, filingYear: number): Typed {
  const filled = placesOf(facts, filingYear).flatMap(({ fact, year }) => {
    const kept = year === undefined ? own.current[fact.id] : own.years[year]?.[fact.id]
    const text = typedOf(fact, kept)
    return text === '' ? [] : [[keyOf(fact, year), text] as const]
  })
  return Object.fromEntries(filled)
}

/**
 * What was typed, on the ground of the firm's own file: facts the form does not ask, but from which
 * others follow (the start of the segment, the industry), and its ledgers. A field emptied by hand
 * is not known, whatever the file says.
 */
export function onGroundOf(
  own: FactSheet,
  facts: readonly Fact[],
  sheet: Sheet,
  filingYear: number,
): Sheet {
  const asked = new Set(placesOf(facts, filingYear).map(({ fact, year }) => keyOf(fact, year)))
  const rest = (filed: Readonly<Record<string, unknown>>, year?: number) =>
    Object.fromEntries(Object.entries(filed).filter(([id]) => !asked.has(keyOf({ id }, year))))
  const years = new Set([...Object.keys(own.years), ...Object.keys(sheet.years)])
  return {
    current: { ...rest(own.current), ...sheet.current },
    years: Object.fromEntries(
      [...years].map((year) => [
        year,
        { ...rest(own.years[year] ?? {}, Number(year)), ...sheet.years[year] },
      ]),
    ),
    ips: own.ips,
    titles: own.titles,
  }
}

function placesOf(
  facts: readonly Fact[],
  filingYear: number,
): { fact: Fact; year: number | undefined }[] {
  return facts.flatMap((fact): { fact: Fact; year: number | undefined }[] =>
    fact.period === 'year'
      ? fact.years.map((offset) => ({ fact, year: filingYear + offset }))
      : [{ fact, year: undefined }],
  )
}

function readTyped(fact: Fact, text: string): unknown {
  if (fact.kind === 'number') return numberOf(text, fact.unit)
  const value = keptOf(fact, text)
  return value === undefined ? undefined : plainOf(value)
}

/** The engine reads numbers; people type 万元 and per cent. */
export function numberOf(text: string, unit: string): number | undefined {
  const exact = exactOf(text, unit)
  return exact === undefined ? undefined : Number(exact)
}
