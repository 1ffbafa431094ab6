import { criteriaOf } from '@tidu/policy-engine/criteria-of'
import { allOf, anyOf, type Outcome } from '@tidu/policy-engine/outcome'
import type { RuleNode } from '@tidu/policy-engine/rule'

/** The deciding part of the rules, each criterion as its place in a row of outcomes. */
export type Road =
  | { kind: 'criterion'; place: number }
  | { kind: 'all' | 'any' | 'first'; of: readonly Road[] }

/** What is known of one firm: the outcome at a place, and how far an unmet one is from its line. */
export interface Position {
  outcomeAt(place: number): Outcome
  /** Relative to the line; null when it cannot be put in numbers. */
  shortfallAt(place: number): number | null
}

/** Reads the rules once. Coaching lines and exempting grounds have a place but are no part of the road. */
export function roadOf(root: RuleNode): Road {
  const places = new Map(criteriaOf(root).map((criterion, place) => [criterion, place]))
  const walk = (node: RuleNode): Road =>
    node.kind === 'criterion'
      ? { kind: 'criterion', place: places.get(node) ?? -1 }
      : { kind: node.kind, of: node.of.filter(({ advisory }) => !advisory).map(walk) }
  return walk(root)
}

function outcomeOf(road: Road, at: Position): Outcome {
  if (road.kind === 'criterion') return at.outcomeAt(road.place)
  const given = road.of.map((child) => outcomeOf(child, at))
  return road.kind === 'all' ? allOf(given) : anyOf(given)
}

export function countOf(way: readonly number[], at: Position, ...outcomes: Outcome[]): number {
  return way.filter((place) => outcomes.includes(at.outcomeAt(place))).length
}

/** The shortfalls of the unmet criteria added up; null when one of them has no number. */
export function distanceOf(way: readonly number[], at: Position): number | null {
  const shortfalls = way
    .filter((place) => at.outcomeAt(place) === 'unmet')
    .map((place) => at.shortfallAt(place))
  return shortfalls.includes(null)
    ? null
    : shortfalls.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** Fewest unmet first, then fewest unknown, then the shortest distance. */
function nearer(a: readonly number[], b: readonly number[], at: Position): number {
  return (
    countOf(a, at, 'unmet') - countOf(b, at, 'unmet') ||
    countOf(a, at, 'unknown', 'manual') - countOf(b, at, 'unknown', 'manual') ||
    (distanceOf(a, at) ?? Number.MAX_VALUE) - (distanceOf(b, at) ?? Number.MAX_VALUE)
  )
}

/** The criteria between the firm and the tier: of alternatives, the one that is met or the cheapest. */
export function nearestWay(road: Road, at: Position): number[] {
  if (road.kind === 'criterion')
    return at.outcomeAt(road.place) === 'not_applicable' ? [] : [road.place]
  if (road.kind === 'all') return road.of.flatMap((child) => nearestWay(child, at))
  const branches = road.of.map((child) => ({ child, outcome: outcomeOf(child, at) }))
  const met = branches.find(({ outcome }) => outcome === 'met' || outcome === 'exempt')
  if (met) return nearestWay(met.child, at)
  const ways = branches
    .filter(({ outcome }) => outcome !== 'not_applicable')
    .map(({ child }) => nearestWay(child, at))
  return ways.sort((a, b) => nearer(a, b, at))[0] ?? []
}
