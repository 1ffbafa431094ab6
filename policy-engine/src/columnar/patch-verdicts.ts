import { codeOf } from '../circuit/outcome-wires.ts'
import { toNumber } from '../exact.ts'
import { interpret, listCriteria } from '../interpret.ts'
import type { ReadStandard } from '../read-standard.ts'
import type { SlotValues } from '../slot-value.ts'
import { scoreRange } from '../test-outcome.ts'
import type { Columns } from './columns.ts'
import type { Verdicts } from './evaluate-columns.ts'

function writeCode(verdicts: Verdicts, criterion: number, row: number, code: number): void {
  for (const [place, plane] of (verdicts.criteria[criterion] ?? []).entries()) {
    if (!plane) continue
    const rest = (plane[row >> 3] ?? 0) & ~(1 << (row & 7))
    plane[row >> 3] = rest | (((code >> place) & 1) << (row & 7))
  }
}

/**
 * Judges by the interpreter the firms whose values no cell holds exactly, and writes them over the run's
 * result, scores included. Their gaps stay unwritten: the explanation of one firm gives them.
 */
export function patchVerdicts(
  { standard }: ReadStandard,
  columns: Columns,
  verdicts: Verdicts,
  slotsOf: (row: number) => SlotValues,
): void {
  for (const row of columns.inexact) {
    const interpretation = interpret(standard.root, slotsOf(row))
    verdicts.outcome[row] = codeOf(interpretation.outcome)
    for (const [index, { outcome }] of listCriteria(interpretation).entries())
      writeCode(verdicts, index, row, codeOf(outcome))
    for (const column of verdicts.gaps ?? []) column[row] = Number.NaN
    if (!verdicts.score) continue
    const { low, high } = scoreRange(standard.scorecard, slotsOf(row))
    verdicts.score.low[row] = toNumber(low)
    verdicts.score.high[row] = high ? toNumber(high) : Number.NaN
  }
}
