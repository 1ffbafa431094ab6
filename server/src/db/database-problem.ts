import { sqlState } from './transactions.ts'

export interface DatabaseProblem {
  /** The HTTP status that says the same. */
  status: number
  code: 'request.too-slow' | 'request.already-there' | 'request.busy'
  details: Readonly<Record<string, unknown>>
}

/** 57014: statement timeout; 55P03: lock timeout; 40001, 40P01: still in conflict after our retries. */
export function databaseProblem(problem: unknown): DatabaseProblem | undefined {
  const state = sqlState(problem)
  if (state === '57014') return { status: 422, code: 'request.too-slow', details: {} }
  // A unique key stopped what a rule did not foresee, often a row the caller may not see.
  if (state === '23505') return { status: 409, code: 'request.already-there', details: {} }
  if (['55P03', '40001', '40P01'].includes(state))
    return { status: 503, code: 'request.busy', details: {} }
  return undefined
}
