import type { CalendarDate } from './calendar-date.ts'
import type { Exact } from './exact.ts'
import type { Outcome } from './outcome.ts'

/** Where a value comes from. Every criterion, threshold and band carries one. */
export interface Cite {
  /** Id of a document in `policies/documents`. */
  document: string
  article: string
  /** A short quotation, at most twenty characters. */
  quote: string
}

export type Confidence = 'high' | 'medium' | 'low'
export type Filing = 'new' | 'review'
export const filings: readonly Filing[] = ['new', 'review']

/**
 * One input of a rule: a fact, for yearly facts with the year counted from the filing year
 * (`-1` is 上年度). Written `revenue@-1`.
 */
export interface Slot {
  fact: string
  year?: number
}

export function slotKey({ fact, year }: Slot): string {
  return year === undefined ? fact : `${fact}@${year}`
}

/** A number worked out from slots. All arithmetic is exact; a zero denominator makes it unknown. */
export type Measure =
  | { kind: 'slot'; slot: Slot }
  | { kind: 'sum' | 'mean'; of: Slot[] }
  | { kind: 'ratio'; over: Slot[]; under: Slot[] }
  /** (to − from) / from */
  | { kind: 'growth'; to: Slot; from: Slot }
  /** Arithmetic mean of the yearly growths of a series given newest first. */
  | { kind: 'mean-growth'; of: Slot[] }
  /** (to / from)^(1/years) − 1 */
  | { kind: 'compound-growth'; to: Slot; from: Slot; years: number }
  /** Points of scorecard indicators, an interval while facts are missing. */
  | { kind: 'points'; indicators: Indicator[] }

export type Operator = '>=' | '>' | '<=' | '<'

export type Test =
  | { op: 'compare'; measure: Measure; operator: Operator; value: Exact }
  | { op: 'is'; slot: Slot; value: boolean }
  /** One value out of a list. A `choice` fact may still be open between several. */
  | { op: 'in'; slot: Slot; values: string[] }
  /** A list fact holds at least one of the values. With `open`, any other entry needs a person (等). */
  | { op: 'has-any'; slot: Slot; values: string[]; open: boolean }
  /** A list fact holds at least `least` of the values. */
  | { op: 'has-count'; slot: Slot; values: string[]; least: number }
  /** A person's judgement, true or false; until it is given the item is manual. */
  | { op: 'judged'; slot: Slot }
  | { op: 'every' | 'some'; of: Test[] }
  /** The figure counts only from the named sources; from another one a person must look. */
  | { op: 'sourced'; source: Slot; accepted: string[]; test: Test }
  | { op: 'fixed'; outcome: Outcome }

export interface Indicator {
  id: string
  title: string
  group: string
  max: number
  /** From the highest points down; the first row that holds gives the points. */
  rows: { when: Test; points: number }[]
  /** Points when no row holds. */
  otherwise: number
  cite: Cite
}

export interface Criterion {
  kind: 'criterion'
  id: string
  title: string
  /** The id under which `rules.json` and other systems know the measured thing. */
  key: string
  test: Test
  /** Asked only where this holds; otherwise not applicable. */
  when?: Test
  /** What becomes of an unmet result, where the text leaves it to a person. */
  unmetAs?: 'manual'
  exemptBy?: Criterion[]
  /** Reported, but does not decide (a coaching line beside the rule). */
  advisory?: boolean
  cite: Cite
  confidence: Confidence
  note?: string
  /** How the numbers are shown. */
  unit: string
}

export type RuleNode =
  | Criterion
  | { kind: 'all' | 'any'; id?: string; title?: string; of: RuleNode[]; advisory?: boolean }
  /** Alternatives in order: once one is met the later ones are not asked. */
  | { kind: 'first'; id?: string; title?: string; of: RuleNode[]; advisory?: boolean }

/** The rules of one standard in one edition, for one filing type on one day. */
export interface ResolvedStandard {
  standard: string
  edition: string
  title: string
  filing: Filing
  on: CalendarDate
  region?: string
  root: RuleNode
  /** Where the rules score, the indicators in order. */
  scorecard: Indicator[]
}
