export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Where a value comes from. A quote is a short proof, never the clause itself. */
export type Citation = {
  document: string
  clause: string
  quote?: string
  confidence: Confidence
}

/** A clause keeps our summary and the fingerprint of the official text, not the text. */
export type Clause = {
  id: string
  path: string
  summary: string
  narrative: boolean
  /** Byte offsets [from, to) in the source file, and the sha256 of exactly those bytes. */
  fingerprint?: { from: number; to: number; sha256: string }
}

export const edgeKinds = ['implements', 'cites', 'repeals', 'supersedes'] as const
export type EdgeKind = (typeof edgeKinds)[number]

export type Edge = {
  kind: EdgeKind
  to: string
  /** The day a repeal or supersession takes effect. */
  on?: string
  /** Only a whole repeal ends the other document; a part leaves the rest in force. */
  scope: 'whole' | 'part'
  clause?: string
  note?: string
  assumed: boolean
}

/** 成文, 发布 and 生效 are three different days; a day the text does not give is listed in `assumed`. */
export type DocumentDates = {
  issuedOn: string | null
  publishedOn: string | null
  effectiveFrom: string
  effectiveTo: string | null
  assumed: string[]
  note?: string
}

export type PolicyDocument = {
  id: string
  key?: string
  title: string
  number: string | null
  issuer: string
  region: string
  genre: string
  subject?: string
  indexNumber?: string
  dates: DocumentDates
  planPeriod?: { from: number; to: number }
  confidence: Confidence
  edges: Edge[]
  /** The text our fingerprints were taken from; `part` when the copy we saw was cut short. */
  source?: { file: string; sha256: string; script: 'zh-Hans' | 'zh-Hant'; covers: 'whole' | 'part' }
  clauses: Clause[]
}
