/** Something a policy writer has to mend. `path` is the place inside the file, as in `criteria[2].test`. */
export interface PackProblem {
  path: string
  code:
    | 'missing'
    | 'unexpected'
    | 'unknown-fact'
    | 'wrong-kind'
    | 'unknown-value'
    | 'not-a-quantity'
    | 'not-a-date'
    | 'no-citation'
    | 'quote-too-long'
    | 'no-dates'
    | 'no-value-on-date'
    | 'duplicate-id'
    | 'bands-overlap'
    | 'bands-leave-a-hole'
    | 'editions-overlap'
    | 'industry-twice'
    | 'industry-left-out'
    | 'case-missing'
    | 'case-failed'
  details: Record<string, unknown>
}

/** The object at a path of a pack file, with a place to report to. */
export class Reading {
  readonly path: string
  readonly problems: PackProblem[]

  constructor(path: string, problems: PackProblem[]) {
    this.path = path
    this.problems = problems
  }

  at(step: string | number): Reading {
    const next =
      typeof step === 'number' ? `${this.path}[${step}]` : this.path ? `${this.path}.${step}` : step
    return new Reading(next, this.problems)
  }

  report(code: PackProblem['code'], details: Record<string, unknown> = {}): void {
    this.problems.push({ path: this.path, code, details })
  }
}

export type Plain = Record<string, unknown>

export function isPlain(given: unknown): given is Plain {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
