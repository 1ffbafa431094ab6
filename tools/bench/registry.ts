import { loadPacks } from '@tidu/policies'
import { parseExact, zero } from '@tidu/policy-engine/exact'
import type { FactDef, FactDictionary } from '@tidu/policy-engine/fact-dictionary'
import { type Field, fieldKey, type Layout, layOut } from '@tidu/policy-engine/pack-rows/layout'
import { packRow } from '@tidu/policy-engine/pack-rows/pack-row'
import { openLibrary } from '@tidu/policy-engine/policy-library'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import { slotKey } from '@tidu/policy-engine/rule'
import type { SlotValue } from '@tidu/policy-engine/slot-value'

/** A small repeatable generator: the same registry in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Tiers {
  dictionary: FactDictionary
  read: ReadStandard[]
}

/** The rules that judged new filings on a day when all tiers used the 2022 edition. */
export function openTiers(standards: readonly string[]): Tiers {
  const library = openLibrary(loadPacks())
  const read = standards.map((standard) => {
    const found = library.find({ standard, filing: 'new', on: '2025-06-01' })
    if (!found) throw new Error(`no rules for ${standard}`)
    return found
  })
  return { dictionary: library.words.dictionary, read }
}

/** How likely a fact is missing, and a firm grew by exactly the line. */
const missing = 0.06
const tie = 0.001

type Firm = Map<string, SlotValue>

function exact(value: number | string) {
  return parseExact(value) ?? zero
}

/** Figures of one firm hang together: revenue leads, everything else is a share of it. */
interface Scale {
  revenue: number
  growth: number
  rd: number
}

function figure(fact: FactDef, year: number, firm: Scale, random: () => number): string {
  const aged = firm.revenue / (1 + firm.growth) ** (-1 - year)
  const of = (share: number) => (aged * share * (0.9 + 0.2 * random())).toFixed(2)
  switch (fact.id) {
    case 'revenue':
      return aged.toFixed(2)
    case 'main_revenue':
    case 'sales_revenue':
      return (aged * (random() < 0.1 ? 0.6 : 0.95)).toFixed(2)
    case 'rd_expense':
    case 'domestic_rd_expense':
      return of(firm.rd)
    case 'total_liabilities':
      return of(0.5)
    case 'employees':
      return String(Math.ceil(aged / 800_000) + 5)
    case 'rd_staff':
    case 'tech_staff':
      return String(Math.ceil(aged / 4_000_000) + 1)
    default:
      return fact.unit === '元' ? of(random()) : plainFigure(fact, random)
  }
}

function plainFigure(fact: FactDef, random: () => number): string {
  if (fact.unit === '比例') return (random() * 0.4 + 0.06).toFixed(4)
  if (fact.unit === '元') return (random() ** 4 * 2e8).toFixed(2)
  if (fact.unit === '分') return (50 + random() * 50).toFixed(1)
  if (fact.unit === '天') return String(Math.floor(random() * 8000))
  return String(Math.floor(random() * 12) + 1)
}

function words(fact: FactDef, random: () => number): string[] {
  return fact.values.flatMap(({ id }) => (id !== 'manual' && random() < 0.6 ? [id] : []))
}

/** Clean records are the rule: a bad mark is rare. */
function answer(id: string, random: () => number): boolean {
  return /blacklist|prohibited|incident|violation|breach|problem|list$|supported|champion/.test(id)
    ? random() < 0.02
    : random() < 0.9
}

function valueFor({ slot }: Field, fact: FactDef, firm: Scale, random: () => number): SlotValue {
  const known = random() >= missing
  switch (fact.kind) {
    case 'number': {
      const year = slot.year
      const written =
        year === undefined ? plainFigure(fact, random) : figure(fact, year, firm, random)
      const value = exact(written)
      return { kind: 'number', range: known ? { low: value, high: value } : undefined }
    }
    case 'yes-no':
      return { kind: 'yes-no', value: known ? answer(fact.id, random) : undefined }
    case 'judgement':
      return { kind: 'yes-no', value: random() < 0.95 }
    case 'choices':
      return { kind: 'choices', held: known ? words(fact, random) : undefined }
    default: {
      const values = fact.values.filter(({ id }) => id !== 'manual')
      const one = values[Math.floor(random() * values.length)]?.id
      return { kind: 'choice', possible: known && one !== undefined ? [one] : undefined }
    }
  }
}

/** A firm that grew by exactly five per cent twice: the tie plain doubles get wrong. */
function plantTie(firm: Firm, random: () => number): void {
  const base = BigInt(Math.floor(random() * 1e7) + 1) * 400n
  for (const [year, cents] of [(base * 441n) / 400n, (base * 21n) / 20n, base].entries())
    for (const fact of ['main_revenue', 'revenue']) {
      const value = { n: cents, d: 100n }
      const key = slotKey({ fact, year: -1 - year })
      if (firm.has(key)) firm.set(key, { kind: 'number', range: { low: value, high: value } })
    }
}

export function makeFirm(layout: Layout, dictionary: FactDictionary, random: () => number): Firm {
  const scale: Scale = {
    revenue: 10 ** (6.8 + random() * 2),
    growth: random() * 0.3 - 0.03,
    rd: 0.01 + random() * 0.09,
  }
  const firm: Firm = new Map()
  for (const field of layout.fields) {
    const fact = dictionary.facts.get(field.slot.fact)
    if (fact) firm.set(field.key, valueFor(field, fact, scale, random))
  }
  if (random() < tie) plantTie(firm, random)
  return firm
}

export interface Registry {
  layout: Layout
  firms: Firm[]
  packed: Float64Array[]
}

/** Firms as facts and as packed rows. */
export function makeRegistry({ read, dictionary }: Tiers, rows: number): Registry {
  const layout = layOut(read, dictionary)
  const random = randomNumbers(20_261_122)
  const firms = Array.from({ length: rows }, () => makeFirm(layout, dictionary, random))
  const packed = firms.map((firm) => {
    const cells = packRow(layout, ({ key }) => firm.get(key))
    if (!cells) throw new Error('the generated firms can all be packed')
    return cells
  })
  return { layout, firms, packed }
}

/** The slots of one standard, by the keys the interpreter reads. */
export function slotsFor(
  { standard, slots }: ReadStandard,
  dictionary: FactDictionary,
  firm: Firm,
): Map<string, SlotValue> {
  const found = new Map<string, SlotValue>()
  for (const slot of slots) {
    const value = firm.get(fieldKey(slot, standard.edition, dictionary))
    if (value) found.set(slotKey(slot), value)
  }
  return found
}
