import type { Tri } from './exact-numbers.ts'

export type State = 'met' | 'unmet' | 'unknown' | 'manual' | 'exempt' | 'not_applicable'

/** What the examiner hands back: the overall state, each criterion by its id in rules.json, the score. */
export interface Finding {
  outcome: State
  criteria: Record<string, State>
  score?: { low: number; high: number }
}

export function stateOf(truth: Tri): State {
  if (truth === undefined) return 'unknown'
  return truth ? 'met' : 'unmet'
}

export function either(...truths: Tri[]): Tri {
  if (truths.includes(true)) return true
  return truths.includes(undefined) ? undefined : false
}

export function both(...truths: Tri[]): Tri {
  if (truths.includes(false)) return false
  return truths.includes(undefined) ? undefined : true
}

function counts(state: State): boolean {
  return state !== 'not_applicable'
}

/** Any of: met, then unknown, then manual, then unmet. An exempt one is as good as met. */
export function anyOf(states: State[]): State {
  const asked = states.filter(counts)
  if (asked.includes('met') || asked.includes('exempt')) return 'met'
  if (asked.includes('unknown')) return 'unknown'
  if (asked.includes('manual')) return 'manual'
  return asked.length === 0 ? 'not_applicable' : 'unmet'
}

/** All of: one unmet decides; then unknown, then manual. Waived and unasked ones do not count. */
export function allOf(states: State[]): State {
  for (const state of ['unmet', 'unknown', 'manual'] satisfies State[])
    if (states.includes(state)) return state
  return 'met'
}

/** Exempt when not met and a ground holds; an unknown ground keeps an unmet criterion open. */
export function exemptBy(own: State, grounds: Tri[]): State {
  if (own === 'met') return own
  const ground = either(...grounds)
  if (ground === true) return 'exempt'
  return ground === undefined && own === 'unmet' ? 'unknown' : own
}
