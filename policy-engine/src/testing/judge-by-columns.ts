import { lowerStandard } from '../circuit/lower-standard.ts'
import { ColumnsBuilder } from '../columnar/columns.ts'
import { evaluateColumns, makeRoom } from '../columnar/evaluate-columns.ts'
import { patchVerdicts } from '../columnar/patch-verdicts.ts'
import { layOut } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import { slotKey } from '../rule.ts'
import type { SlotValues } from '../slot-value.ts'
import { programFor } from '../trace/compile-trace.ts'
import { dictionary } from './dictionary.ts'

/** Judges firms all at once, as a batch does; those that cannot be packed are patched in. */
export function judgeByColumns(read: ReadStandard, rows: readonly SlotValues[]) {
  const layout = layOut([read], dictionary)
  const program = programFor(read, lowerStandard(read, layout, dictionary), layout, dictionary)
  const builder = new ColumnsBuilder(layout, rows.length)
  for (const row of rows) builder.add(({ slot }) => row.get(slotKey(slot)))
  const columns = builder.finish()
  const verdicts = makeRoom(program, rows.length, { gaps: true })
  evaluateColumns(program, columns, verdicts)
  patchVerdicts(read, columns, verdicts, (row) => rows[row] ?? new Map())
  return { layout, verdicts }
}
