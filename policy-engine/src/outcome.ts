/**
 * What can be said of a criterion. `unknown`: a fact is missing, never a "no". `manual`: a person or an
 * official record must decide. `exempt`: another clause excuses the firm. `not_applicable`: the clause
 * does not ask this firm, this filing or this year.
 */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'manual' | 'exempt' | 'not_applicable'

export const outcomes: readonly Outcome[] = [
  'met',
  'unmet',
  'unknown',
  'manual',
  'exempt',
  'not_applicable',
]

function rank(order: readonly Outcome[], given: readonly Outcome[]): Outcome {
  for (const outcome of order) if (given.includes(outcome)) return outcome
  return given.length > 0 ? 'not_applicable' : 'met'
}

/** All must hold: any unmet decides, then any unknown, then any manual. Exempt and n.a. do not stand in the way. */
export function allOf(given: readonly Outcome[]): Outcome {
  const worst = rank(['unmet', 'unknown', 'manual', 'met', 'exempt'], given)
  return worst === 'exempt' ? 'met' : worst
}

/** One suffices: met beats unknown beats manual beats unmet. */
export function anyOf(given: readonly Outcome[]): Outcome {
  const best = rank(['met', 'exempt', 'unknown', 'manual', 'unmet'], given)
  return best === 'exempt' ? 'met' : best
}
