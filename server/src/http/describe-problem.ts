import { fieldProblemLabels } from '@tidu/contracts/health/labels'
import type { z } from 'zod'

export interface FieldProblem {
  path: string
  problem: string
}

/** One Chinese line per field of a request that does not fit its contract. */
export function describeProblems(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.slice(0, 20).flatMap((issue) => {
    const labels: Readonly<Record<string, string>> = fieldProblemLabels
    const problem = labels[issue.code] ?? customSentence(issue)
    // An unknown field stands in `keys`, not in `path`.
    const names = issue.code === 'unrecognized_keys' ? issue.keys : ['']
    return names.map((name) => ({
      path: [...issue.path, name].filter((part) => part !== '').join('.'),
      problem,
    }))
  })
}

/** A contract's own `refine` may say it better; only Chinese sentences are for people. */
function customSentence(issue: z.core.$ZodIssue): string {
  return /\p{Script=Han}/u.test(issue.message) ? issue.message : fieldProblemLabels.other
}
