import type { Outcome } from '@tidu/policy-engine/outcome'

const letters: Readonly<Record<Outcome, string>> = {
  met: '+',
  unmet: '-',
  unknown: '?',
  manual: 'h',
  exempt: 'e',
  not_applicable: 'n',
}

/** The outcomes of all criteria in order, one letter each: what a batch keeps of a firm. */
export function toLetters(outcomes: readonly Outcome[]): string {
  return outcomes.map((outcome) => letters[outcome]).join('')
}

export function letterOf(outcome: Outcome): string {
  return letters[outcome]
}

/** Positions at which a row of letters has the given outcome. */
export function positionsOf(row: string, outcome: Outcome): number[] {
  return [...row].flatMap((letter, index) => (letter === letters[outcome] ? [index] : []))
}
