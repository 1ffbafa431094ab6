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
  /** Points in hand and still possible, where the standard has a scorecard. */
  score?: { low: number; high: number }
}

function outcomeOf(code: number): Outcome {
  return outcomes[code] ?? 'unknown'
}

/** What a run says of one firm. */
export function readVerdict(verdicts: Verdicts, row: number): RowVerdict {
  const { score } = verdicts
  return {
    outcome: outcomeOf(verdicts.outcome[row] ?? -1),
    criteria: verdicts.criteria.map((planes) => outcomeOf(codeAt(planes, row))),
    ...(score && {
      score: { low: score.low[row] ?? Number.NaN, high: score.high[row] ?? Number.NaN },
    }),
  }
}
