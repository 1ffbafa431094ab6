import type { Formula, Sum } from '../trace/formula.ts'
import { blockRows } from './columns.ts'
import { addColumn, addPoints, addShare } from './kernels.ts'

/** What formulas read over one block. */
export interface FormulaInput {
  numbers(cell: number): Float64Array
  bits(wire: number): Uint8Array
  from: number
}

function sumInto({ terms, plus }: Sum, input: FormulaInput, out: Float64Array): void {
  out.fill(plus)
  for (const { cell, times } of terms) addColumn(input.numbers(cell), times, input.from, out)
}

function scale(out: Float64Array, by: number, plus: number): void {
  for (let row = 0; row < blockRows; row += 1) out[row] = (out[row] ?? 0) * by + plus
}

/** The formula for every firm of a block. */
export function formulaInto(formula: Formula, input: FormulaInput, out: Float64Array): void {
  switch (formula.kind) {
    case 'share': {
      const under = new Float64Array(blockRows)
      sumInto(formula.over, input, out)
      sumInto(formula.under, input, under)
      for (let row = 0; row < blockRows; row += 1) out[row] = (out[row] ?? 0) / (under[row] ?? 0)
      return
    }
    case 'growths': {
      out.fill(0)
      for (const [index, times] of formula.times.entries()) {
        const [over, under] = [formula.cells[index] ?? -1, formula.cells[index + 1] ?? -1]
        addShare(input.numbers(over), input.numbers(under), times, input.from, out, undefined)
      }
      scale(out, formula.by, formula.plus)
      return
    }
    case 'newest': {
      formulaInto(formula.growths, input, out)
      const [base, last] = [input.numbers(formula.base), input.numbers(formula.last)]
      for (let row = 0; row < blockRows; row += 1) {
        const at = input.from + row
        out[row] =
          (out[row] ?? 0) * (base[at] ?? 0) * formula.baseBy - (last[at] ?? 0) * formula.lastBy
      }
      return
    }
    case 'yearly': {
      const [over, under] = [input.numbers(formula.over), input.numbers(formula.under)]
      for (let row = 0; row < blockRows; row += 1) {
        const at = input.from + row
        const factor = (formula.times * (over[at] ?? 0)) / (under[at] ?? 0)
        out[row] = factor ** (1 / formula.years) - 1
      }
      return
    }
    case 'points':
      out.fill(0)
      for (const { wire, points } of formula.terms) addPoints(input.bits(wire), points, out)
      scale(out, formula.by, formula.plus)
  }
}
