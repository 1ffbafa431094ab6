import type { FactValue, Ledger } from '@tidu/domain/enterprise'
import type { RefusalKind } from '@tidu/domain/shared'

export type ChangeOutcome = 'new' | 'changed' | 'unchanged' | 'conflicting' | 'rejected'

export interface ChangedFact {
  kind: 'fact'
  factId: string
  year: number | null
  outcome: 'new' | 'changed' | 'unchanged' | 'conflicting'
  before: FactValue
  after: FactValue
  /** Whether the told value counts; a less trusted source is kept beside. */
  counts: boolean
}

export interface ChangedEntry {
  kind: Ledger
  entryId: string
  outcome: 'new' | 'changed' | 'unchanged'
}

export interface ChangeProblem {
  /** A refusal code of this module; its sentence is in the contracts. */
  code: string
  kind: RefusalKind
  details: Record<string, unknown>
}

export interface ChangeResult {
  key: string
  /** Undefined only for a rejected new firm. */
  enterpriseId: string | undefined
  outcome: ChangeOutcome
  items: (ChangedFact | ChangedEntry)[]
  problems: ChangeProblem[]
}

/** The row's outcome: new firm, else the most telling of its parts. */
export function outcomeOf(isNew: boolean, items: ChangeResult['items']): ChangeOutcome {
  if (isNew) return 'new'
  if (items.some(({ outcome }) => outcome === 'conflicting')) return 'conflicting'
  return items.every(({ outcome }) => outcome === 'unchanged') ? 'unchanged' : 'changed'
}
