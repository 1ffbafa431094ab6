import { definitionFor, type FactDef, type FactDictionary } from '../fact-dictionary.ts'
import type { ReadStandard } from '../read-standard.ts'
import { type Indicator, type RuleNode, type Slot, slotKey, type Test } from '../rule.ts'

/**
 * Where one fact lies in a packed row. Numbers are whole numbers at `scale` decimals (元 as 分), NaN when
 * unknown; a tally may be an interval and takes two cells. Words and yes/no are bits: bit 0 says the fact
 * is known, so an unknown one is 0.
 */
export type Field = { key: string; slot: Slot; edition?: string } & (
  | { kind: 'number'; cell: number; scale: number }
  | { kind: 'tally'; low: number; high: number; scale: number }
  | { kind: 'yes-no'; cell: number }
  | {
      kind: 'choice' | 'choices'
      cell: number
      /** Bit i + 1 stands for word i; the bit after the last for any other word. */
      words: readonly string[]
      /** The first possible value counts by itself (a source): several at once cannot be packed. */
      ordered: boolean
    }
)

export interface Layout {
  fields: readonly Field[]
  /** How many cells a row has. */
  cells: number
  byKey: ReadonlyMap<string, Field>
}

export const knownBit = 1
export const yesBit = 2
/** Bits are used as signed 32-bit integers: known, the words, any other word. */
const mostWords = 28

export function wordBit(index: number): number {
  return 1 << (index + 1)
}

interface Words {
  words: Set<string>
  ordered: boolean
}

function isTally(fact: FactDef): boolean {
  return [fact.definition, ...Object.values(fact.editions)].some(
    ({ derive }) => derive?.rule === 'count-ips',
  )
}

/** Facts whose derivation differs by edition get a cell for each edition that has its own. */
export function fieldKey(slot: Slot, edition: string, dictionary: FactDictionary): string {
  const fact = dictionary.facts.get(slot.fact)
  const own = fact && definitionFor(fact, edition) !== fact.definition
  return own ? `${slotKey(slot)} (${edition})` : slotKey(slot)
}

function noteWords(test: Test, note: (slot: Slot, words: readonly string[], first?: true) => void) {
  switch (test.op) {
    case 'in':
    case 'has-any':
    case 'has-count':
      return note(test.slot, test.values)
    case 'every':
    case 'some':
      for (const one of test.of) noteWords(one, note)
      return
    case 'sourced':
      note(test.source, test.accepted, true)
      return noteWords(test.test, note)
    case 'compare':
      if (test.measure.kind === 'points') noteScorecard(test.measure.indicators, note)
  }
}

type Note = Parameters<typeof noteWords>[1]

function noteScorecard(indicators: readonly Indicator[], note: Note): void {
  for (const { rows } of indicators) for (const { when } of rows) noteWords(when, note)
}

function noteNode(node: RuleNode, note: Note): void {
  if (node.kind !== 'criterion') {
    for (const child of node.of) noteNode(child, note)
    return
  }
  noteWords(node.test, note)
  if (node.when) noteWords(node.when, note)
  for (const ground of node.exemptBy ?? []) noteNode(ground, note)
}

function wordsOf(read: readonly ReadStandard[], dictionary: FactDictionary): Map<string, Words> {
  const found = new Map<string, Words>()
  for (const { standard } of read) {
    const note: Note = (slot, words, first) => {
      const key = fieldKey(slot, standard.edition, dictionary)
      const entry = found.get(key) ?? { words: new Set(['manual']), ordered: false }
      for (const word of words) entry.words.add(word)
      entry.ordered ||= first === true
      found.set(key, entry)
    }
    noteNode(standard.root, note)
    noteScorecard(standard.scorecard, note)
  }
  return found
}

/** Lays out one row that serves all the given standards: a fact they share is stored once. */
export function layOut(read: readonly ReadStandard[], dictionary: FactDictionary): Layout {
  const vocabulary = wordsOf(read, dictionary)
  const byKey = new Map<string, Field>()
  let cells = 0
  for (const { standard, slots } of read)
    for (const slot of slots) {
      const key = fieldKey(slot, standard.edition, dictionary)
      const fact = dictionary.facts.get(slot.fact)
      if (!fact || byKey.has(key)) continue
      const own = key !== slotKey(slot)
      const common = { key, slot, ...(own && { edition: standard.edition }) }
      const field = fieldOf(fact, common, cells, vocabulary.get(key))
      byKey.set(key, field)
      cells += field.kind === 'tally' ? 2 : 1
    }
  return { fields: [...byKey.values()], cells, byKey }
}

function fieldOf(
  fact: FactDef,
  common: { key: string; slot: Slot; edition?: string },
  cell: number,
  given: Words | undefined,
): Field {
  switch (fact.kind) {
    case 'number':
      return isTally(fact)
        ? { ...common, kind: 'tally', low: cell, high: cell + 1, scale: fact.scale }
        : { ...common, kind: 'number', cell, scale: fact.scale }
    case 'yes-no':
    case 'judgement':
      return { ...common, kind: 'yes-no', cell }
    default: {
      const words = [...(given?.words ?? ['manual'])]
      if (words.length > mostWords) throw new RangeError(`${common.key}: too many words`)
      const kind = fact.kind === 'choices' ? 'choices' : 'choice'
      return { ...common, kind, cell, words, ordered: given?.ordered ?? false }
    }
  }
}
