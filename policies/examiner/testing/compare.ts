import type { Verdict } from '@tidu/policy-engine/evaluate'
import type { Finding } from './states.ts'

/** Every point where the product says other than the examiner. */
export function compare(verdict: Verdict, finding: Finding): string[] {
  const found: string[] = []
  const check = (what: string, expected: unknown, shown: unknown) => {
    if (expected !== shown) found.push(`${what}: examiner ${expected}, product ${shown}`)
  }
  const { criteria, outcome, score } = finding
  for (const [id, state] of Object.entries(criteria))
    check(id, state, verdict.criteria.find((one) => one.id === id)?.outcome)
  check('outcome', outcome, verdict.outcome)
  check('score low', score?.low, verdict.score?.low)
  check('score high', score?.high, verdict.score?.high)
  return found
}
