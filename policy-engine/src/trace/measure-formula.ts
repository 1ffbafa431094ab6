import type { Score } from '../circuit/lower-score.ts'
import type { Compare } from '../circuit/plan.ts'
import { power } from '../circuit/rational.ts'
import { add, type Exact, toNumber, whole } from '../exact.ts'
import type { Field } from '../pack-rows/layout.ts'
import type { Measure, Slot } from '../rule.ts'
import type { Formula, Sum } from './formula.ts'

/** What a formula is made from. */
export interface FormulaContext {
  field(slot: Slot): Field | undefined
  score(measure: Measure & { kind: 'points' }): Score
}

interface Cell {
  cell: number
  scale: number
}

function cellOf({ field }: FormulaContext, slot: Slot): Cell | undefined {
  const found = field(slot)
  if (found?.kind === 'number') return { cell: found.cell, scale: found.scale }
  return found?.kind === 'tally' ? { cell: found.low, scale: found.scale } : undefined
}

function cellsOf(context: FormulaContext, slots: readonly Slot[]): Cell[] | undefined {
  const found = slots.map((slot) => cellOf(context, slot))
  return found.every((cell) => cell !== undefined) ? found : undefined
}

/** Cells are whole at their own scales: each is weighed up to the finest, and the sum divided by `per`. */
function shareOf(of: readonly { cell: Cell; times: number }[], plus: number, per = 1): Formula {
  const finest = Math.max(0, ...of.map(({ cell }) => cell.scale))
  return {
    kind: 'share',
    over: {
      terms: of.map(({ cell, times }) => ({
        cell: cell.cell,
        times: times * 10 ** (finest - cell.scale),
      })),
      plus: plus * 10 ** finest,
    },
    under: constant(per * 10 ** finest),
  }
}

function constant(plus: number): Sum {
  return { terms: [], plus }
}

function quotient(over: readonly Cell[], under: readonly Cell[], less: boolean): Formula {
  const finest = Math.max(...[...over, ...under].map(({ scale }) => scale))
  const weigh = (of: readonly Cell[], sign: number) =>
    of.map(({ cell, scale }) => ({ cell, times: sign * 10 ** (finest - scale) }))
  return {
    kind: 'share',
    over: { terms: [...weigh(over, 1), ...(less ? weigh(under, -1) : [])], plus: 0 },
    under: { terms: weigh(under, 1), plus: 0 },
  }
}

function growthsOf(
  series: readonly Cell[],
  by: number,
  plus: number,
): Formula & { kind: 'growths' } {
  return {
    kind: 'growths',
    cells: series.map(({ cell }) => cell),
    times: series.slice(1).map((older, at) => 10 ** (older.scale - (series[at]?.scale ?? 0))),
    by,
    plus,
  }
}

/** The measured value: for a score and a tally its certain end. */
export function actualFormula(measure: Measure, context: FormulaContext): Formula | undefined {
  if (measure.kind === 'points') return pointsFormula(context.score(measure), 'low', 1, 0)
  if (measure.kind === 'slot') {
    const cell = cellOf(context, measure.slot)
    return cell && shareOf([{ cell, times: 1 }], 0)
  }
  if (measure.kind === 'ratio') {
    const [over, under] = [cellsOf(context, measure.over), cellsOf(context, measure.under)]
    return over && under && quotient(over, under, false)
  }
  const of = 'of' in measure ? measure.of : [measure.to, measure.from]
  const cells = cellsOf(context, of)
  const [to, from] = cells ?? []
  if (!cells) return undefined
  const each = cells.map((cell) => ({ cell, times: 1 }))
  if (measure.kind === 'sum') return shareOf(each, 0)
  if (measure.kind === 'mean') return shareOf(each, 0, of.length)
  if (measure.kind === 'mean-growth') return growthsOf(cells, 1 / (of.length - 1), -1)
  if (!to || !from) return undefined
  if (measure.kind !== 'compound-growth') return quotient([to], [from], true)
  const times = 10 ** (from.scale - to.scale)
  return { kind: 'yearly', over: to.cell, under: from.cell, times, years: measure.years }
}

function pointsFormula(score: Score, end: 'low' | 'high', by: number, plus: number): Formula {
  const unit = toNumber(score.unit)
  const { groups, plus: sure } = score[end]
  return { kind: 'points', end, terms: groups.flat(), by: by * unit, plus: plus + by * sure * unit }
}

/** factor · Σ under − Σ over, with the factor kept a fraction so that whole results stay whole. */
function shortfall(over: readonly Cell[], under: readonly Cell[], { n, d }: Exact): Formula {
  return shareOf(
    [
      ...under.map((cell) => ({ cell, times: Number(n) })),
      ...over.map((cell) => ({ cell, times: -Number(d) })),
    ],
    0,
    Number(d),
  )
}

function newestOf(series: readonly Cell[], value: Exact): Formula | undefined {
  const [last, base, ...older] = series
  if (!last || !base) return undefined
  if (older.length === 0) return shortfall([last], [base], add(whole(1), value))
  // 1 + what the newest growth must be: steps · value + steps − Σ of the other ratios.
  const steps = series.length - 1
  const plus = steps * toNumber(value) + steps
  return {
    kind: 'newest',
    growths: growthsOf(series.slice(1), -1, plus),
    base: base.cell,
    baseBy: 10 ** -base.scale,
    last: last.cell,
    lastBy: 10 ** -last.scale,
  }
}

/** How much the first fact of the measure has to change, everything else held; see `compareGap`. */
export function gapFormula(
  { measure, value }: Compare,
  context: FormulaContext,
): Formula | undefined {
  if (measure.kind === 'points')
    return pointsFormula(context.score(measure), 'high', -1, toNumber(value))
  const line = toNumber(value)
  if (measure.kind === 'slot') {
    const cell = cellOf(context, measure.slot)
    return cell && shareOf([{ cell, times: -1 }], line)
  }
  if (measure.kind === 'ratio') {
    const [over, under] = [cellsOf(context, measure.over), cellsOf(context, measure.under)]
    return over && under && shortfall(over, under, value)
  }
  const of = 'of' in measure ? measure.of : [measure.to, measure.from]
  const cells = cellsOf(context, of)
  const [to, from] = cells ?? []
  if (!cells || !to) return undefined
  const each = cells.map((cell) => ({ cell, times: -1 }))
  if (measure.kind === 'sum') return shareOf(each, line)
  if (measure.kind === 'mean') return shareOf(each, line * of.length)
  if (measure.kind === 'mean-growth' || measure.kind === 'growth') return newestOf(cells, value)
  if (measure.kind !== 'compound-growth') return undefined
  return from && shortfall([to], [from], power(add(whole(1), value), measure.years))
}

/** The fact a gap is counted in; a score has none. */
export function gapSlot(measure: Measure): Slot | undefined {
  switch (measure.kind) {
    case 'slot':
      return measure.slot
    case 'ratio':
      return measure.over[0]
    case 'growth':
    case 'compound-growth':
      return measure.to
    case 'points':
      return undefined
    default:
      return measure.of[0]
  }
}
