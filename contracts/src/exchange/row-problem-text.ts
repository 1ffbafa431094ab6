import { sentence } from '../messages.ts'
import { type ProblemText, registryProblemTexts, rowProblemTexts } from './problem-texts.ts'

export interface StatedProblem {
  problem: string
  given: string
  detail?: string | undefined
  /** The sheet of the other row, where it stands in another one. */
  sheet?: string | undefined
}

const texts: ReadonlyMap<string, ProblemText> = new Map([
  ...Object.entries(rowProblemTexts),
  ...Object.entries(registryProblemTexts),
])

/** The sentence and the remedy of a row's problem; codes of other modules bring their own sentence. */
export function rowProblemText(stated: StatedProblem): ProblemText {
  const { problem, given, detail = '', sheet = '' } = stated
  const text = texts.get(problem)
  if (!text) return { reason: sentence(problem, { given, detail }), remedy: '' }
  const fill = (part: string) =>
    part.replaceAll('{given}', given).replaceAll('{detail}', detail).replaceAll('{sheet}', sheet)
  return { reason: fill(text.reason), remedy: fill(text.remedy) }
}
