import { type Outcome, outcomes } from '../outcome.ts'
import type { CodePlanes, Verdicts } from './evaluate-columns.ts'

function codeAt(planes: CodePlanes, row: number): number {
  return planes.reduce<number>(
    (code, plane, place) => code | ((((plane?.[row >> 3] ?? 0) >> (row & 7)) & 1) << place),
    0,
  )
}

export interface RowVerdict {
  outcome: Outcome
  /** In the order of the plan's criteria. */
  criteria: Outcome[]
}

function outcomeOf(code: number): Outcome {
  return outcomes[code] ?? 'unknown'
}

/** What a run says of one firm. */
export function readVerdict(verdicts: Verdicts, row: number): RowVerdict {
  return {
    outcome: outcomeOf(verdicts.outcome[row] ?? -1),
    criteria: verdicts.criteria.map((planes) => outcomeOf(codeAt(planes, row))),
  }
}
