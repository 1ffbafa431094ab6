export const fieldKinds = [
  'name',
  'credit-code',
  'text',
  'industry',
  'date',
  'year',
  'money',
  'count',
  'decimal',
  'share',
  'yes-no',
  'tags',
  'tier',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** Which part of the firm's file a column fills. */
export const fieldParts = [
  'identity',
  'region',
  'master',
  'row',
  'title',
  'tag',
  'year',
  'current',
] as const
export type FieldPart = (typeof fieldParts)[number]

export interface Field {
  id: string
  kind: FieldKind
  part: FieldPart
  title: string
  synonyms: readonly string[]
  /** For membership columns: the tag a 是 gives. */
  tag?: string
  /** `leave`: an unreadable cell stays unknown and is reported; otherwise the row is refused. */
  onUnreadable: 'reject' | 'leave'
}

/** A power of ten, or hundredths. */
export type Unit = number | 'percent'

/** Words of a language and its offices; data, see `policies/exchange/headers.yaml`. */
export interface Lexicon {
  unknown: ReadonlySet<string>
  yes: ReadonlySet<string>
  no: ReadonlySet<string>
  multipliers: ReadonlyMap<string, number>
  /** These four as `upperKey` writes them: every figure of a roster is held against them. */
  currency: readonly string[]
  foreignCurrency: readonly string[]
  counters: readonly string[]
  inexact: readonly string[]

  totals: readonly string[]
  notes: readonly string[]
  unitMarks: readonly string[]
  units: ReadonlyMap<string, Unit>
  relativeYears: ReadonlyMap<string, number>
  yearWords: readonly string[]
  fillers: readonly string[]
}

export interface WordList {
  id: string
  words: readonly string[]
}

export interface Vocabulary {
  lexicon: Lexicon
  fields: readonly Field[]
  fieldById: ReadonlyMap<string, Field>
  /** Bare header → field, and the same with filler words left out. */
  exact: ReadonlyMap<string, Field>
  loose: ReadonlyMap<string, Field>
  tags: readonly (WordList & { title: string })[]
  tiers: readonly WordList[]
  stages: { final: ReadonlySet<string>; reviewed: ReadonlySet<string> }
}
