import type { CriterionVerdict, Verdict } from '@tidu/contracts/policy/verdict'

const order = ['unmet', 'unknown', 'manual', 'met', 'exempt', 'not_applicable'] as const

/** The condition a reader came for: the first that stands in the way, else the first open one. */
export function firstToLookAt({
  criteria,
}: Pick<Verdict, 'criteria'>): CriterionVerdict | undefined {
  for (const outcome of order) {
    const found = criteria.find((each) => each.decides && each.outcome === outcome)
    if (found) return found
  }
  return criteria[0]
}
