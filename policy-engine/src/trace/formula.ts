/** Σ times · cell + plus, in doubles: only ever shown, never compared. */
export interface Sum {
  terms: readonly { cell: number; times: number }[]
  plus: number
}

/** How a shown number comes out of the cells. Generated as text and, without code generation, run as it is. */
export type Formula =
  | { kind: 'share'; over: Sum; under: Sum }
  /** Σ times[i] · cell[i] / cell[i + 1] · by + plus */
  | {
      kind: 'growths'
      cells: readonly number[]
      times: readonly number[]
      by: number
      plus: number
    }
  /** growths · base / under − last / under: what the newest year of a series still needs. */
  | { kind: 'newest'; growths: Formula; base: number; baseBy: number; last: number; lastBy: number }
  /** (over / under)^(1 / years) − 1 */
  | { kind: 'yearly'; over: number; under: number; times: number; years: number }
  /** Points in hand, certain (low) or possible (high), times `by` plus `plus`. */
  | {
      kind: 'points'
      end: 'low' | 'high'
      terms: readonly { wire: number; points: number }[]
      by: number
      plus: number
    }

export function literal(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('only finite numbers reach generated code')
  return value < 0 || Object.is(value, -0) ? `(${value})` : String(value)
}

function sumText({ terms, plus }: Sum): string {
  const parts = terms.map(({ cell, times }) =>
    times === 1 ? `c${cell}` : `${literal(times)}*c${cell}`,
  )
  if (plus !== 0 || parts.length === 0) parts.push(literal(plus))
  return parts.join('+')
}

function growthsText({ cells, times }: Formula & { kind: 'growths' }): string {
  return times
    .map((factor, index) => `${literal(factor)}*c${cells[index]}/c${cells[index + 1]}`)
    .join('+')
}

/** The formula as JavaScript over locals `c<cell>` (cells) and `g<wire>` (gates as 0 or 1). */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case 'share': {
      const { over, under } = formula
      const divisor = under.terms.length === 0 && under.plus === 1 ? '' : `/(${sumText(under)})`
      return `(${sumText(over)})${divisor}`
    }
    case 'growths':
      return `(${growthsText(formula)})*${literal(formula.by)}+${literal(formula.plus)}`
    case 'newest': {
      const { growths, base, baseBy, last, lastBy } = formula
      return `(${formulaText(growths)})*c${base}*${literal(baseBy)}-c${last}*${literal(lastBy)}`
    }
    case 'yearly': {
      const { over, under, times, years } = formula
      return `(${literal(times)}*c${over}/c${under})**${literal(1 / years)}-1`
    }
    case 'points': {
      const parts = formula.terms.map(({ wire, points }) => `g${wire}*${literal(points)}`)
      const sum = parts.length > 0 ? parts.join('+') : '0'
      return `(${sum})*${literal(formula.by)}+${literal(formula.plus)}`
    }
  }
}

type Numbers = ArrayLike<number>

function sumValue({ terms, plus }: Sum, cells: Numbers): number {
  return terms.reduce((sum, { cell, times }) => sum + times * (cells[cell] ?? Number.NaN), plus)
}

/** The same value without generated code. */
export function formulaValue(formula: Formula, cells: Numbers, gates: Numbers): number {
  const cell = (index: number) => cells[index] ?? Number.NaN
  switch (formula.kind) {
    case 'share':
      return sumValue(formula.over, cells) / sumValue(formula.under, cells)
    case 'growths': {
      const ratio = (at: number) =>
        cell(formula.cells[at] ?? -1) / cell(formula.cells[at + 1] ?? -1)
      const sum = formula.times.reduce((total, factor, at) => total + factor * ratio(at), 0)
      return sum * formula.by + formula.plus
    }
    case 'newest':
      return (
        formulaValue(formula.growths, cells, gates) * cell(formula.base) * formula.baseBy -
        cell(formula.last) * formula.lastBy
      )
    case 'yearly':
      return ((formula.times * cell(formula.over)) / cell(formula.under)) ** (1 / formula.years) - 1
    case 'points': {
      const sum = formula.terms.reduce(
        (total, { wire, points }) => total + (gates[wire] ?? 0) * points,
        0,
      )
      return sum * formula.by + formula.plus
    }
  }
}

/** Doubles may lie a breath above a whole number; a piece more is not asked for that. */
export const wholeSlack = 1 - 2 ** -40

/** How a gap is shown: without its sign; counted facts in whole pieces, one more where the line must be crossed. */
export function shownGap(value: number, counted: boolean, strict: boolean): number {
  const size = Math.abs(value) + (counted && strict ? 1 : 0)
  return counted ? Math.ceil(size * wholeSlack) : size
}
