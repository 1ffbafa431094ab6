import {
  type CalendarDate,
  daysBetween,
  fullYears,
  isCalendarDate,
  yearOf,
} from './calendar-date.ts'
import { countIps } from './count-ips.ts'
import { type Exact, parseExact, whole } from './exact.ts'
import {
  type Derivation,
  definitionFor,
  type FactDef,
  type FactDictionary,
} from './fact-dictionary.ts'
import type { FactSheet, FactValue, TitleRow } from './fact-sheet.ts'
import { type Slot, slotKey } from './rule.ts'
import { possibleSizes, type SizeFigures, type SizeTable, sizeFacts } from './size-class.ts'
import type { SlotValue } from './slot-value.ts'

/** What a derivation needs beside the sheet. */
export interface Vocabulary {
  dictionary: FactDictionary
  sizes: SizeTable
}

export interface Viewpoint {
  on: CalendarDate
  edition: string
}

function stated(
  sheet: FactSheet,
  fact: FactDef,
  slot: Slot,
  filingYear: number,
): FactValue | undefined {
  const row =
    slot.year === undefined ? sheet.current : sheet.years?.[String(filingYear + slot.year)]
  if (!row) return undefined
  for (const id of [fact.id, ...fact.aliases]) {
    const value = row[id]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

function point(value: Exact | undefined): SlotValue {
  return { kind: 'number', range: value && { low: value, high: value } }
}

function readStated(fact: FactDef, value: FactValue | undefined): SlotValue {
  switch (fact.kind) {
    case 'number':
      return point(
        typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined,
      )
    case 'yes-no':
    case 'judgement':
      return { kind: 'yes-no', value: typeof value === 'boolean' ? value : undefined }
    case 'choices':
      return { kind: 'choices', held: Array.isArray(value) ? value : undefined }
    case 'choice':
    case 'date':
      return { kind: 'choice', possible: typeof value === 'string' ? [value] : undefined }
  }
}

/** Whether any title of the tiers is valid on the day; the last day still counts. */
export function holdsTitle(
  titles: readonly TitleRow[] | null | undefined,
  tiers: string[],
  on: CalendarDate,
) {
  if (!titles) return undefined
  let open = false
  for (const title of titles) {
    if (!tiers.includes(title.tier) || title.state === 'revoked') continue
    if ((title.start && title.start > on) || (title.end && title.end < on)) continue
    if (title.start && title.end) return true
    open = true
  }
  return open ? undefined : false
}

function statedDate(sheet: FactSheet, fact: string): CalendarDate | undefined {
  const value = sheet.current?.[fact]
  return isCalendarDate(value) ? value : undefined
}

/** The figures of one year that the size classes ask for. */
export function sizeFigures(sheet: FactSheet, year: number): SizeFigures {
  const row = sheet.years?.[String(year)] ?? {}
  const figures: SizeFigures = {}
  for (const [metric, fact] of sizeFacts) {
    const value = row[fact]
    const exact =
      typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined
    if (exact) figures[metric] = exact
  }
  return figures
}

function deriveOne(
  sheet: FactSheet,
  rule: Derivation,
  slot: Slot,
  at: Viewpoint,
  words: Vocabulary,
): SlotValue {
  const filingYear = yearOf(at.on)
  switch (rule.rule) {
    case 'full-years': {
      const since = statedDate(sheet, rule.since)
      return point(since ? whole(fullYears(since, `${filingYear - 1}-12-31`)) : undefined)
    }
    case 'days-since': {
      const since = statedDate(sheet, rule.since)
      return point(since ? whole(Math.max(0, daysBetween(since, at.on))) : undefined)
    }
    case 'count-ips': {
      if (!sheet.ips) return { kind: 'number', range: undefined }
      const { low, high } = countIps(sheet.ips, rule.where, at.on, words.dictionary)
      return { kind: 'number', range: { low: whole(low), high: whole(high) } }
    }
    case 'holds-title':
      return { kind: 'yes-no', value: holdsTitle(sheet.titles, rule.tiers, at.on) }
    case 'size-class': {
      const industry = sheet.current?.industry
      const figures = sizeFigures(sheet, filingYear - 1)
      const code = typeof industry === 'string' ? industry : undefined
      return { kind: 'choice', possible: possibleSizes(words.sizes, code, figures) }
    }
    case 'title-as':
      return {
        kind: 'choices',
        held: holdsTitle(sheet.titles, [rule.tier], at.on) ? [rule.word] : undefined,
      }
    case 'same-as':
      return readSlot(sheet, { ...slot, fact: rule.fact }, at, words)
  }
}

/** One slot of a sheet: what was stated goes first, else what the edition's definition derives. */
export function readSlot(
  sheet: FactSheet,
  slot: Slot,
  at: Viewpoint,
  words: Vocabulary,
): SlotValue {
  const fact = words.dictionary.facts.get(slot.fact)
  if (!fact) throw new Error(`unknown fact ${slot.fact}`)
  const value = stated(sheet, fact, slot, yearOf(at.on))
  const rule = definitionFor(fact, at.edition).derive
  return value === undefined && rule
    ? deriveOne(sheet, rule, slot, at, words)
    : readStated(fact, value)
}

/** All slots a set of rules reads, by key. */
export function deriveSlots(
  sheet: FactSheet,
  slots: readonly Slot[],
  at: Viewpoint,
  words: Vocabulary,
): Map<string, SlotValue> {
  return new Map(slots.map((slot) => [slotKey(slot), readSlot(sheet, slot, at, words)]))
}
