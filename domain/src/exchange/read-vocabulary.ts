import { bareHeader, withoutFillers } from './bare-header.ts'
import { readBranch, readList, readWord } from './read-branch.ts'
import { upperKey } from './upper-key.ts'
import {
  type Field,
  fieldKinds,
  fieldParts,
  type Lexicon,
  type Unit,
  type Vocabulary,
} from './vocabulary.ts'

/** Checks the parsed word list and prepares its look-ups; a malformed list stops the start. */
export function readVocabulary(parsed: unknown): Vocabulary {
  const root = readBranch(parsed, 'headers')
  const lexicon = readLexicon(readBranch(root.lexicon, 'lexicon'))
  const fields = readList(root.fields, 'fields').map(readField)
  const stages = readBranch(root.stages, 'stages')
  return {
    lexicon,
    fields,
    fieldById: new Map(fields.map((field) => [field.id, field])),
    exact: indexHeaders(fields, bareHeader),
    loose: indexHeaders(fields, (word) => withoutFillers(bareHeader(word), lexicon.fillers)),
    tags: readList(root.tags, 'tags').map((entry) => ({
      ...readWords(entry),
      title: readWord(readBranch(entry, 'tag').title, 'tag.title'),
    })),
    tiers: readList(root.tiers, 'tiers').map(readWords),
    stages: { final: wordSet(stages.final), reviewed: wordSet(stages.reviewed) },
  }
}

function readField(entry: unknown): Field {
  const branch = readBranch(entry, 'field')
  const id = readWord(branch.id, 'field.id')
  const kind = fieldKinds.find((known) => known === branch.kind)
  const part = fieldParts.find((known) => known === branch.part)
  if (kind === undefined || part === undefined) throw new TypeError(`headers: field ${id}`)
  return {
    id,
    kind,
    part,
    title: readWord(branch.title, id),
    synonyms: readList(branch.synonyms, id).map((word) => readWord(word, id)),
    onUnreadable: branch.onUnreadable === 'leave' ? 'leave' : 'reject',
    ...(branch.tag === undefined ? {} : { tag: readWord(branch.tag, id) }),
  }
}

/** A word that two fields claim belongs to neither: matching must not hang on the order of a list. */
function indexHeaders(fields: readonly Field[], bare: (word: string) => string) {
  const index = new Map<string, Field>()
  const disputed = new Set<string>()
  for (const field of fields) {
    for (const word of [field.title, ...field.synonyms].map(bare)) {
      const owner = index.get(word)
      if (owner !== undefined && owner !== field) disputed.add(word)
      if (word !== '') index.set(word, field)
    }
  }
  for (const word of disputed) index.delete(word)
  return index
}

function readLexicon(branch: Readonly<Record<string, unknown>>): Lexicon {
  const words = (key: string) => readList(branch[key], key).map((word) => readWord(word, key))
  const keys = (key: string) => words(key).map(upperKey)
  const numbers = (key: string) =>
    new Map(
      Object.entries(readBranch(branch[key], key)).map(([word, value]) => {
        if (typeof value !== 'number') throw new TypeError(`headers: ${key}.${word}`)
        return [word, value]
      }),
    )
  return {
    unknown: wordSet(branch.unknown),
    yes: wordSet(branch.yes),
    no: wordSet(branch.no),
    multipliers: numbers('multipliers'),
    currency: keys('currency'),
    foreignCurrency: keys('foreignCurrency'),
    counters: keys('counters'),
    inexact: keys('inexact'),
    totals: words('totals'),
    notes: words('notes'),
    unitMarks: words('unitMarks'),
    units: readUnits(branch.units),
    relativeYears: numbers('relativeYears'),
    yearWords: words('yearWords'),
    fillers: words('fillers'),
  }
}

function readUnits(entry: unknown): Map<string, Unit> {
  return new Map(
    Object.entries(readBranch(entry, 'units')).map(([word, value]) => {
      if (typeof value === 'number' || value === 'percent') return [word.toLowerCase(), value]
      throw new TypeError(`headers: units.${word}`)
    }),
  )
}

function readWords(entry: unknown) {
  const branch = readBranch(entry, 'words')
  return {
    id: readWord(branch.id, 'id'),
    words: readList(branch.words, 'words').map((word) => upperKey(readWord(word, 'words'))),
  }
}

function wordSet(entry: unknown): Set<string> {
  return new Set(readList(entry, 'words').map((word) => upperKey(readWord(word, 'words'))))
}
