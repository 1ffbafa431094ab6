import { checkFactSheet } from './check-fact-sheet.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import type { FactSheet } from './fact-sheet.ts'
import { isPlain, type PackProblem, type Plain } from './pack-problem.ts'
import type { CaseSetting } from './read-cases.ts'

function withValue(target: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return value
  if (Array.isArray(target)) {
    const index = Number(step)
    return target.map((one, at) => (at === index ? withValue(one, rest, value) : one))
  }
  const plain: Plain = isPlain(target) ? target : {}
  return { ...plain, [step]: withValue(plain[step], rest, value) }
}

/**
 * The facts of a worked case: its base with the paths of `set` laid over it, `null` meaning not known. An
 * unknown fact, only a warning elsewhere, is a mistake here: the case would test something else than it says.
 */
export function caseSheet(
  { path, base, set }: CaseSetting,
  dictionary: FactDictionary,
): { sheet: FactSheet; problems: PackProblem[] } {
  const changed = Object.entries(set).reduce<unknown>(
    (sheet, [at, value]) => withValue(sheet, at.split('.'), value),
    base,
  )
  const { sheet, problems } = checkFactSheet(changed, dictionary)
  return {
    sheet: sheet ?? {},
    problems: problems.map((one) => ({
      path: `${path}: ${one.path}`,
      code: one.code === 'unknown-fact' ? 'unknown-fact' : 'wrong-kind',
      details: { given: one.given, expected: one.code },
    })),
  }
}
