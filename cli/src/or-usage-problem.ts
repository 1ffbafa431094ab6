import { Refused } from '@tidu/server/local'
import { UsageProblem } from './usage-problem.ts'

/** What the product refuses is told as its sentence, with exit code 2. */
export async function orUsageProblem<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (problem) {
    throw problem instanceof Refused ? new UsageProblem(problem.message) : problem
  }
}
