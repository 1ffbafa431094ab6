import { type Outcome, outcomes } from '../outcome.ts'
import { type CircuitBuilder, no, type Wire, yes } from './circuit.ts'

/** One wire per outcome; for every firm exactly one of the six is on. */
export type OutcomeWires = Readonly<Record<Outcome, Wire>>

const never: OutcomeWires = {
  met: no,
  unmet: no,
  unknown: no,
  manual: no,
  exempt: no,
  not_applicable: no,
}

export function always(outcome: Outcome): OutcomeWires {
  return { ...never, [outcome]: yes }
}

/** The usual reading of a comparison: unknown, or decided by one wire. */
export function decided(circuit: CircuitBuilder, known: Wire, met: Wire): OutcomeWires {
  return {
    ...never,
    met: circuit.and(known, met),
    unmet: circuit.and(known, circuit.not(met)),
    unknown: circuit.not(known),
  }
}

type Build = (outcome: Outcome) => Wire

export function eachOutcome(build: Build): OutcomeWires {
  return {
    met: build('met'),
    unmet: build('unmet'),
    unknown: build('unknown'),
    manual: build('manual'),
    exempt: build('exempt'),
    not_applicable: build('not_applicable'),
  }
}

/** `then` where the condition is on, else `otherwise`. */
export function choose(
  circuit: CircuitBuilder,
  condition: Wire,
  then: OutcomeWires,
  otherwise: OutcomeWires,
): OutcomeWires {
  return eachOutcome((outcome) =>
    circuit.or(
      circuit.and(condition, then[outcome]),
      circuit.and(circuit.not(condition), otherwise[outcome]),
    ),
  )
}

/** The first outcome of the order that any child has; what is left over has the last one. */
function rank(
  circuit: CircuitBuilder,
  order: readonly Outcome[],
  of: readonly OutcomeWires[],
): OutcomeWires {
  const found = { ...never }
  let higher: Wire = no
  for (const outcome of order) {
    const any = circuit.or(...of.map((wires) => wires[outcome]))
    found[outcome] = circuit.and(circuit.not(higher), any)
    higher = circuit.or(higher, any)
  }
  return { ...found, not_applicable: circuit.not(higher) }
}

/** A group that is freed by exempt children alone counts as met. */
function exemptAsMet(circuit: CircuitBuilder, wires: OutcomeWires): OutcomeWires {
  return { ...wires, met: circuit.or(wires.met, wires.exempt), exempt: no }
}

/** The circuit of `allOf` in outcome.ts. */
export function allWires(circuit: CircuitBuilder, of: readonly OutcomeWires[]): OutcomeWires {
  if (of.length === 0) return always('met')
  return exemptAsMet(circuit, rank(circuit, ['unmet', 'unknown', 'manual', 'met', 'exempt'], of))
}

/** The circuit of `anyOf` in outcome.ts. */
export function anyWires(circuit: CircuitBuilder, of: readonly OutcomeWires[]): OutcomeWires {
  if (of.length === 0) return always('met')
  return exemptAsMet(circuit, rank(circuit, ['met', 'exempt', 'unknown', 'manual', 'unmet'], of))
}

/** How an outcome is written into planes and columns: its place in `outcomes`. */
export function codeOf(outcome: Outcome): number {
  return outcomes.indexOf(outcome)
}

/** The three bits of the code, as wires. */
export function codeBits(circuit: CircuitBuilder, wires: OutcomeWires): [Wire, Wire, Wire] {
  const bit = (place: number) =>
    circuit.or(
      ...outcomes.filter((one) => (codeOf(one) >> place) & 1).map((outcome) => wires[outcome]),
    )
  return [bit(0), bit(1), bit(2)]
}

/** A comparison whose figure lies between two ends: decided when both agree. */
export function intervalWires(
  circuit: CircuitBuilder,
  known: Wire,
  low: Wire,
  high: Wire,
): OutcomeWires {
  const met = circuit.and(known, low, high)
  const unmet = circuit.and(known, circuit.not(low), circuit.not(high))
  return eachOutcome((outcome) =>
    outcome === 'met'
      ? met
      : outcome === 'unmet'
        ? unmet
        : outcome === 'unknown'
          ? circuit.not(circuit.or(met, unmet))
          : 0,
  )
}
