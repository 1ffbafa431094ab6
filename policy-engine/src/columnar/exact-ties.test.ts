import { describe, expect, it } from 'vitest'
import { lowerStandard } from '../circuit/lower-standard.ts'
import { layOut } from '../pack-rows/layout.ts'
import { packSlots } from '../pack-rows/pack-row.ts'
import { slotKey } from '../rule.ts'
import { dictionary } from '../testing/dictionary.ts'
import { bases, fivePerCentTwice, growth } from '../testing/exact-ties.ts'
import { compileTrace, programFor } from '../trace/compile-trace.ts'
import { ColumnsBuilder } from './columns.ts'
import { evaluateColumns, makeRoom } from './evaluate-columns.ts'

const met = 0
const unmet = 1

describe('growth of exactly five per cent twice, where plain doubles fail four times in ten', () => {
  it.each([
    [0, met],
    [1, met],
    [-1, unmet],
  ])('moved by %i 分, every size of firm gets the same outcome', (moved, wanted) => {
    const layout = layOut([growth], dictionary)
    const rows = bases.map((base) => fivePerCentTwice(base, moved))
    const run = compileTrace(growth, layout, dictionary)
    const builder = new ColumnsBuilder(layout, rows.length)
    for (const row of rows) {
      const cells = packSlots(layout, row)
      expect(cells && run(cells).outcome).toBe(wanted)
      builder.add(({ slot }) => row.get(slotKey(slot)))
    }
    const program = programFor(
      growth,
      lowerStandard(growth, layout, dictionary),
      layout,
      dictionary,
    )
    const verdicts = makeRoom(program, rows.length)
    evaluateColumns(program, builder.finish(), verdicts)
    expect(new Set(verdicts.outcome)).toEqual(new Set([wanted]))
  })
})
