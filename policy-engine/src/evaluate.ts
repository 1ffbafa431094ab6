import type { CalendarDate } from './calendar-date.ts'
import { deriveSlots, type Vocabulary } from './derive-slots.ts'
import { toNumber } from './exact.ts'
import { decisive, type FactOfYear, type Figure, figuresOf, type Shown } from './explain.ts'
import type { FactSheet } from './fact-sheet.ts'
import type { Gap } from './gap.ts'
import { type Interpretation, interpret } from './interpret.ts'
import { openFacts } from './open-facts.ts'
import type { Outcome } from './outcome.ts'
import type { ReadStandard } from './read-standard.ts'
import type { Cite, Confidence, Criterion, Filing, Indicator } from './rule.ts'
import type { SlotValues } from './slot-value.ts'
import { indicatorPoints, scoreRange } from './test-outcome.ts'

/** What is said of one criterion: the facts used, the clause, the distance. */
export interface CriterionVerdict {
  id: string
  title: string
  key: string
  outcome: Outcome
  /** Whether the overall outcome depends on it; coaching lines and exempting grounds do not. */
  decides: boolean
  actual: Shown | null
  required: Shown | null
  operator: string | null
  unit: string
  gap?: Gap
  missing: string[]
  /** The same facts with their years. */
  asks: FactOfYear[]
  cite: Cite
  confidence: Confidence
  note?: string
  /** Every comparison the criterion makes; more than one where each year counts. */
  figures: Figure[]
}

export interface IndicatorVerdict {
  id: string
  title: string
  group: string
  max: number
  low: number
  high: number
  cite: Cite
}

export type VerdictNode =
  | { kind: 'criterion'; id: string; outcome: Outcome; grounds: string[] }
  | {
      kind: 'all' | 'any' | 'first'
      id?: string
      title?: string
      outcome: Outcome
      advisory?: boolean
      of: VerdictNode[]
    }

export interface Verdict {
  standard: string
  edition: string
  title: string
  filing: Filing
  on: CalendarDate
  region?: string
  outcome: Outcome
  score?: { low: number; high: number }
  indicators: IndicatorVerdict[]
  criteria: CriterionVerdict[]
  tree: VerdictNode
  /** Missing facts, the one that would settle most criteria first. */
  askNext: (FactOfYear & { settles: number; touches: number })[]
}

function explainCriterion(
  interpretation: Interpretation,
  criterion: Criterion,
  decides: boolean,
  slots: SlotValues,
  at: Asked,
): CriterionVerdict {
  const { outcome } = interpretation
  const figures = figuresOf(criterion.test, slots, {
    dictionary: at.words.dictionary,
    on: at.read.standard.on,
  })
  const figure = decisive(figures, outcome)
  const asks = openFacts(criterion, outcome, slots, at.read.standard.on)
  const gap = outcome === 'unmet' || outcome === 'manual' ? figure?.gap : undefined
  return {
    id: criterion.id,
    title: criterion.title,
    key: criterion.key,
    outcome,
    decides,
    actual: figure?.actual ?? null,
    required: figure?.required ?? null,
    operator: figure?.operator ?? null,
    unit: figure?.unit || criterion.unit,
    ...(gap && { gap }),
    missing: [...new Set(asks.map(({ fact }) => fact))],
    asks,
    cite: criterion.cite,
    confidence: criterion.confidence,
    ...(criterion.note && { note: criterion.note }),
    figures,
  }
}

function explainTree(
  interpretation: Interpretation,
  decides: boolean,
  slots: SlotValues,
  at: Asked,
  found: CriterionVerdict[],
): VerdictNode {
  const { node, outcome } = interpretation
  const counts = decides && !node.advisory
  if (node.kind === 'criterion') {
    found.push(explainCriterion(interpretation, node, counts, slots, at))
    for (const ground of interpretation.of) explainTree(ground, false, slots, at, found)
    const grounds = (node.exemptBy ?? []).map(({ id }) => id)
    return { kind: 'criterion', id: node.id, outcome, grounds }
  }
  return {
    kind: node.kind,
    ...(node.id && { id: node.id }),
    ...(node.title && { title: node.title }),
    ...(node.advisory && { advisory: true }),
    outcome,
    of: interpretation.of.map((child) => explainTree(child, counts, slots, at, found)),
  }
}

function explainIndicator(indicator: Indicator, slots: SlotValues): IndicatorVerdict {
  const { id, title, group, max, cite } = indicator
  return { id, title, group, max, ...indicatorPoints(indicator, slots), cite }
}

function rankAsks(criteria: readonly CriterionVerdict[]): Verdict['askNext'] {
  const ranked = new Map<string, Verdict['askNext'][number]>()
  for (const { asks, decides } of criteria) {
    if (!decides) continue
    for (const ask of asks) {
      const key = `${ask.fact}@${ask.year ?? ''}`
      const entry = ranked.get(key) ?? { ...ask, settles: 0, touches: 0 }
      entry.touches += 1
      if (asks.length === 1) entry.settles += 1
      ranked.set(key, entry)
    }
  }
  return [...ranked.values()].sort(
    (a, b) => b.settles - a.settles || b.touches - a.touches || a.fact.localeCompare(b.fact),
  )
}

interface Asked {
  read: ReadStandard
  words: Vocabulary
}

/**
 * The explained verdict of one firm under one standard: a pre-judgement (预判), never a recognition (认定).
 * Uses nothing but the sheet given; the caller decides which day's knowledge the sheet holds.
 */
export function evaluate(sheet: FactSheet, read: ReadStandard, words: Vocabulary): Verdict {
  const { standard } = read
  const slots = deriveSlots(
    sheet,
    read.slots,
    { on: standard.on, edition: standard.edition },
    words,
  )
  const interpretation = interpret(standard.root, slots)
  const criteria: CriterionVerdict[] = []
  const tree = explainTree(interpretation, true, slots, { read, words }, criteria)
  const score = standard.scorecard.length > 0 ? scoreRange(standard.scorecard, slots) : undefined
  return {
    standard: standard.standard,
    edition: standard.edition,
    title: standard.title,
    filing: standard.filing,
    on: standard.on,
    ...(standard.region && { region: standard.region }),
    outcome: interpretation.outcome,
    ...(score?.high && { score: { low: toNumber(score.low), high: toNumber(score.high) } }),
    indicators: standard.scorecard.map((indicator) => explainIndicator(indicator, slots)),
    criteria,
    tree,
    askNext: rankAsks(criteria),
  }
}
