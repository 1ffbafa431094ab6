import { add, type Exact, multiply, whole } from '../exact.ts'
import type { Field } from '../pack-rows/layout.ts'
import type { Measure, Operator, Slot } from '../rule.ts'
import { type CircuitBuilder, type LinearTerm, type Wire, yes } from './circuit.ts'
import { scoreWires } from './lower-score.ts'
import type { Lowering } from './lowering.ts'
import { always, choose, decided, intervalWires, type OutcomeWires } from './outcome-wires.ts'
import { gcd, lcm, negative, power, reduced } from './rational.ts'

type NumberField = Field & { kind: 'number' | 'tally' }

/** The cell of a slot where it is one figure, and the wire that says it is. */
interface Point {
  cell: number
  scale: number
  known: Wire
}

interface Term {
  point: Point
  factor: Exact
}

function pointOf({ circuit }: Lowering, field: NumberField): Point {
  if (field.kind === 'number')
    return { cell: field.cell, scale: field.scale, known: circuit.known(field.cell) }
  const { low, high, scale } = field
  return { cell: low, scale, known: circuit.and(circuit.known(low), circuit.same(low, high)) }
}

function points(lowering: Lowering, slots: readonly Slot[]): Point[] | undefined {
  const found = slots.map((slot) => {
    const field = lowering.field(slot)
    return field?.kind === 'number' || field?.kind === 'tally'
      ? pointOf(lowering, field)
      : undefined
  })
  return found.every((point) => point !== undefined) ? found : undefined
}

/** Brings Σ factor · value + plus to whole numbers; multiplying by something above 0 keeps the sign. */
function wholeTerms(terms: readonly Term[], plus: Exact): { terms: LinearTerm[]; plus: bigint } {
  const scaled = terms.map(({ point, factor }) => ({
    cell: point.cell,
    factor: { n: factor.n, d: factor.d * 10n ** BigInt(point.scale) },
  }))
  const common = scaled.reduce((d, { factor }) => lcm(d, reduced(factor).d), reduced(plus).d)
  const times = ({ n, d }: Exact) => (n * common) / d
  const found = scaled.map(({ cell, factor }) => ({ cell, times: times(factor) }))
  const shared = found.reduce((g, term) => gcd(g, term.times), times(plus)) || 1n
  return {
    terms: found.map(({ cell, times: factor }) => ({ cell, times: factor / shared })),
    plus: times(plus) / shared,
  }
}

/** Σ ≥ 0, or > 0, or their opposites. On whole numbers > 0 is ≥ 1. */
function signWire(
  circuit: CircuitBuilder,
  terms: readonly Term[],
  plus: Exact,
  operator: Operator,
): Wire {
  const sum = wholeTerms(terms, plus)
  const strict = operator === '>' || operator === '<='
  const wire = circuit.linear(sum.terms, strict ? sum.plus - 1n : sum.plus)
  return operator === '<' || operator === '<=' ? circuit.not(wire) : wire
}

function allKnown({ circuit }: Lowering, of: readonly Point[]): Wire {
  return circuit.and(...of.map(({ known }) => known))
}

const one = whole(1)
const nought = whole(0)

function terms(of: readonly Point[], factor: Exact): Term[] {
  return of.map((point) => ({ point, factor }))
}

/** over / under against a value, known where under is above 0. */
function ratioWires(
  lowering: Lowering,
  over: readonly Point[],
  under: readonly Point[],
  value: Exact,
  operator: Operator,
): OutcomeWires {
  const { circuit } = lowering
  const known = circuit.and(
    allKnown(lowering, [...over, ...under]),
    signWire(circuit, terms(under, one), nought, '>'),
  )
  const sum = [...terms(over, one), ...terms(under, negative(value))]
  return decided(circuit, known, signWire(circuit, sum, nought, operator))
}

function meanGrowthWires(
  lowering: Lowering,
  series: readonly Point[],
  value: Exact,
  operator: Operator,
): OutcomeWires {
  const { circuit } = lowering
  const steps = series.length - 1
  const positive = series.slice(1).map((p) => signWire(circuit, terms([p], one), nought, '>'))
  const known = circuit.and(allKnown(lowering, series), ...positive)
  // Σ (newer/older − 1) / steps ≥ value  is  Σ newer/older ≥ steps · (1 + value).
  const least = reduced(multiply(whole(steps), add(one, value)))
  const scales = series.map(({ scale }) => scale)
  const highest = Math.max(...scales)
  // newer/older in units is cell/cell times 10^(older's scale − newer's), times 10^highest to stay whole.
  const times = scales
    .slice(1)
    .map((older, index) => 10n ** BigInt(highest + older - (scales[index] ?? 0)))
  const shared = times.reduce(gcd, 10n ** BigInt(highest))
  const wire = circuit.ratios({
    cells: series.map(({ cell }) => cell),
    times: times.map((factor) => factor / shared),
    least: reduced({ n: (least.n * 10n ** BigInt(highest)) / shared, d: least.d }),
    strict: operator === '>' || operator === '<=',
  })
  const rising = operator === '>=' || operator === '>'
  return decided(circuit, known, rising ? wire : circuit.not(wire))
}

function slotWires(
  { circuit }: Lowering,
  field: NumberField,
  value: Exact,
  operator: Operator,
): OutcomeWires {
  const reached = (cell: number) => {
    const point = { cell, scale: field.scale, known: yes }
    return signWire(circuit, terms([point], one), negative(value), operator)
  }
  return field.kind === 'number'
    ? decided(circuit, circuit.known(field.cell), reached(field.cell))
    : intervalWires(circuit, circuit.known(field.low), reached(field.low), reached(field.high))
}

/** The circuit of one comparison; `measured` and `comparison` in the interpreter are what it must agree with. */
export function compareWires(
  lowering: Lowering,
  measure: Measure,
  value: Exact,
  operator: Operator,
): OutcomeWires {
  const { circuit } = lowering
  if (measure.kind === 'points') return scoreWires(lowering, measure.indicators, value, operator)
  if (measure.kind === 'slot') {
    const field = lowering.field(measure.slot)
    const isNumber = field?.kind === 'number' || field?.kind === 'tally'
    return isNumber ? slotWires(lowering, field, value, operator) : always('unknown')
  }
  if (measure.kind === 'ratio') {
    const [over, under] = [points(lowering, measure.over), points(lowering, measure.under)]
    return over && under ? ratioWires(lowering, over, under, value, operator) : always('unknown')
  }
  const of = 'of' in measure ? measure.of : [measure.to, measure.from]
  const series = points(lowering, of)
  const [to, from] = series ?? []
  if (!series) return always('unknown')
  if (measure.kind === 'sum' || measure.kind === 'mean') {
    const line = measure.kind === 'sum' ? value : multiply(value, whole(of.length))
    const sign = signWire(circuit, terms(series, one), negative(line), operator)
    return decided(circuit, allKnown(lowering, series), sign)
  }
  if (measure.kind === 'mean-growth' && series.length > 2)
    return meanGrowthWires(lowering, series, value, operator)
  if (!to || !from) return always('unknown')
  if (measure.kind !== 'compound-growth')
    return ratioWires(lowering, [to], [from], add(one, value), operator)
  const factor = power(add(one, value), measure.years)
  const wires = ratioWires(lowering, [to], [from], factor, operator)
  const sensible = signWire(circuit, terms([to], one), nought, '>=')
  return choose(circuit, sensible, wires, always('unknown'))
}
