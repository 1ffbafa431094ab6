import { lowerStandard } from '../circuit/lower-standard.ts'
import { deriveSlots, type Vocabulary } from '../derive-slots.ts'
import type { FactSheet } from '../fact-sheet.ts'
import { layOut } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import { slotKey } from '../rule.ts'
import type { SlotValues } from '../slot-value.ts'
import { programFor } from '../trace/compile-trace.ts'
import { ColumnsBuilder } from './columns.ts'
import { evaluateColumns, makeRoom } from './evaluate-columns.ts'
import { patchVerdicts } from './patch-verdicts.ts'
import { type RowVerdict, readVerdict } from './read-verdicts.ts'

export interface JudgedFirm {
  verdict: RowVerdict
  /** What the rules read of the firm, for whoever wants a figure behind an outcome. */
  slots: SlotValues
}

/**
 * Compiles a standard once and judges firms by the thousand: the overall outcome, every criterion's and the
 * score, in the order of the sheets, equal to what `evaluate` says of each.
 */
export function firmJudge(
  read: ReadStandard,
  words: Vocabulary,
): (sheets: readonly FactSheet[]) => JudgedFirm[] {
  const { on, edition } = read.standard
  const layout = layOut([read], words.dictionary)
  const plan = lowerStandard(read, layout, words.dictionary)
  const program = programFor(read, plan, layout, words.dictionary)
  return (sheets) => {
    const rows = sheets.map((sheet) => deriveSlots(sheet, read.slots, { on, edition }, words))
    const builder = new ColumnsBuilder(layout, rows.length)
    for (const row of rows) builder.add(({ slot }) => row.get(slotKey(slot)))
    const columns = builder.finish()
    const verdicts = makeRoom(program, rows.length)
    evaluateColumns(program, columns, verdicts)
    patchVerdicts(read, columns, verdicts, (row) => rows[row] ?? new Map())
    return rows.map((slots, row) => ({ verdict: readVerdict(verdicts, row), slots }))
  }
}
