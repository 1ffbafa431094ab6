import type { Figure } from '@tidu/policy-engine/explain'
import type { Outcome } from '@tidu/policy-engine/outcome'
import type { RuleNode } from '@tidu/policy-engine/rule'
import { countOf, distanceOf, nearestWay, type Position, roadOf } from './nearest-way.ts'
import { letterOf, toLetters } from './outcome-letters.ts'

export interface Summary {
  outcome: Outcome
  /** One letter per criterion. */
  outcomes: string
  /** The same, with a dot for criteria that are not on the nearest way. */
  nearest: string
  met: number
  unmet: number
  unknown: number
  manual: number
  readiness: number
  distance: number | null
}

/** What any back end says of one firm. */
export interface Judged {
  outcome: Outcome
  /** In the order of a verdict's criteria. */
  criteria: readonly Outcome[]
}

/**
 * How far one unmet criterion is from its line, relative to the line: 0.02 is two per cent short. A yes/no
 * or a list that does not hold counts as a whole step. Null when a figure cannot be put in numbers.
 */
export function shortfallOf(figure: { [Part in 'actual' | 'required']?: Figure[Part] | null }) {
  const { actual, required } = figure
  if (typeof required !== 'number') return 1
  const reached = typeof actual === 'object' && actual && 'low' in actual ? actual.low : actual
  if (typeof reached !== 'number') return null
  return required === 0 ? 1 : Math.min(1, Math.abs(required - reached) / Math.abs(required))
}

/**
 * What a batch keeps of a verdict, and how it ranks: readiness is the share met of the criteria on the
 * nearest way, so missing facts never help; distance adds up the shortfalls of the unmet ones, which are
 * asked for only where they matter.
 */
export function summariser(root: RuleNode) {
  const road = roadOf(root)
  return ({ outcome, criteria }: Judged, shortfallAt: Position['shortfallAt']): Summary => {
    const at: Position = { outcomeAt: (place) => criteria[place] ?? 'unknown', shortfallAt }
    const way = nearestWay(road, at)
    const onWay = new Set(way)
    const met = countOf(way, at, 'met', 'exempt')
    return {
      outcome,
      outcomes: toLetters(criteria),
      nearest: criteria.map((one, place) => (onWay.has(place) ? letterOf(one) : '.')).join(''),
      met,
      unmet: countOf(way, at, 'unmet'),
      unknown: countOf(way, at, 'unknown'),
      manual: countOf(way, at, 'manual'),
      readiness: way.length === 0 ? 0 : met / way.length,
      distance: distanceOf(way, at),
    }
  }
}
