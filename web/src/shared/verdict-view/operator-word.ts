import { demandWords } from '@tidu/contracts/policy/demand-words'

/** `>=` as ≥; the list operators need no sign, their values tell. */
export function operatorWord(operator: string | null): string {
  const signs: Readonly<Record<string, string>> = demandWords.operators
  return (operator && signs[operator]) ?? ''
}
