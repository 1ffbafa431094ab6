import type { CriterionVerdict, Verdict, VerdictNode } from '@tidu/policy-engine/evaluate'
import type { Outcome } from '@tidu/policy-engine/outcome'
import { letterOf, toLetters } from './outcome-letters.ts'

export interface Summary {
  outcome: Outcome
  /** One letter per criterion. */
  outcomes: string
  /** The same, with a dot for criteria that are not on the nearest way. */
  nearest: string
  score?: { low: number; high: number }
  met: number
  unmet: number
  unknown: number
  manual: number
  readiness: number
  distance: number | null
}

/**
 * How far one unmet criterion is from its line, relative to the line: 0.02 is two per cent short. A yes/no
 * or a list that does not hold counts as a whole step. Null when a figure cannot be put in numbers.
 */
function shortfall({ actual, required }: CriterionVerdict): number | null {
  if (typeof required !== 'number') return 1
  const reached = typeof actual === 'object' && actual && 'low' in actual ? actual.low : actual
  if (typeof reached !== 'number') return null
  return required === 0 ? 1 : Math.min(1, Math.abs(required - reached) / Math.abs(required))
}

function distanceOf(way: readonly CriterionVerdict[]): number | null {
  const shortfalls = way.filter(({ outcome }) => outcome === 'unmet').map(shortfall)
  return shortfalls.includes(null)
    ? null
    : shortfalls.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

function countOf(way: readonly CriterionVerdict[], ...outcomes: Outcome[]): number {
  return way.filter(({ outcome }) => outcomes.includes(outcome)).length
}

/** Fewest unmet first, then fewest unknown, then the shortest distance. */
function nearer(a: readonly CriterionVerdict[], b: readonly CriterionVerdict[]): number {
  return (
    countOf(a, 'unmet') - countOf(b, 'unmet') ||
    countOf(a, 'unknown', 'manual') - countOf(b, 'unknown', 'manual') ||
    (distanceOf(a) ?? Number.MAX_VALUE) - (distanceOf(b) ?? Number.MAX_VALUE)
  )
}

function isMet({ outcome }: VerdictNode): boolean {
  return outcome === 'met' || outcome === 'exempt'
}

/** The criteria between the firm and the tier: of alternatives, the one that is met or the cheapest. */
function nearestWay(
  node: VerdictNode,
  criteria: ReadonlyMap<string, CriterionVerdict>,
): CriterionVerdict[] {
  if (node.kind === 'criterion') {
    const found = criteria.get(node.id)
    return found && node.outcome !== 'not_applicable' ? [found] : []
  }
  const branches = node.of.filter((child) => child.kind === 'criterion' || !child.advisory)
  if (node.kind === 'all') return branches.flatMap((child) => nearestWay(child, criteria))
  const met = branches.find(isMet)
  if (met) return nearestWay(met, criteria)
  const ways = branches
    .filter(({ outcome }) => outcome !== 'not_applicable')
    .map((child) => nearestWay(child, criteria))
  return ways.sort(nearer)[0] ?? []
}

/**
 * What a batch keeps of a verdict, and how it ranks: readiness is the share met of the criteria on the
 * nearest way, so missing facts never help; distance adds up the shortfalls of the unmet ones.
 */
export function summarise(verdict: Verdict): Summary {
  const criteria = new Map(verdict.criteria.map((criterion) => [criterion.id, criterion]))
  const way = nearestWay(verdict.tree, criteria).filter(({ decides }) => decides)
  const onWay = new Set(way.map(({ id }) => id))
  const met = countOf(way, 'met', 'exempt')
  return {
    outcome: verdict.outcome,
    outcomes: toLetters(verdict.criteria.map(({ outcome }) => outcome)),
    nearest: verdict.criteria
      .map(({ id, outcome }) => (onWay.has(id) ? letterOf(outcome) : '.'))
      .join(''),
    ...(verdict.score && { score: verdict.score }),
    met,
    unmet: countOf(way, 'unmet'),
    unknown: countOf(way, 'unknown'),
    manual: countOf(way, 'manual'),
    readiness: way.length === 0 ? 0 : met / way.length,
    distance: distanceOf(way),
  }
}
