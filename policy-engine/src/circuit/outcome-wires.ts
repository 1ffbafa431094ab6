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

type Rank = readonly [outcome: Outcome, ...freed: Outcome[]]

/**
 * The first rank any child reaches. Each child has exactly one outcome, so whoever reaches none before the
 * last one is in the last, unless no child was asked at all.
 */
function ranked(
  circuit: CircuitBuilder,
  ranks: readonly Rank[],
  of: readonly OutcomeWires[],
): OutcomeWires {
  const unasked = circuit.and(...of.map((wires) => wires.not_applicable))
  const found = { ...never, not_applicable: unasked }
  let higher: Wire = unasked
  for (const [place, outcomesOfRank] of ranks.entries()) {
    const last = place === ranks.length - 1
    const any = last
      ? yes
      : circuit.or(...of.flatMap((wires) => outcomesOfRank.map((outcome) => wires[outcome])))
    found[outcomesOfRank[0]] = circuit.and(circuit.not(higher), any)
    higher = circuit.or(higher, any)
  }
  return found
}

/** The circuit of `allOf` in outcome.ts: a group freed by exempt children alone counts as met. */
export function allWires(circuit: CircuitBuilder, of: readonly OutcomeWires[]): OutcomeWires {
  if (of.length === 0) return always('met')
  return ranked(circuit, [['unmet'], ['unknown'], ['manual'], ['met', 'exempt']], of)
}

/** The circuit of `anyOf` in outcome.ts. */
export function anyWires(circuit: CircuitBuilder, of: readonly OutcomeWires[]): OutcomeWires {
  if (of.length === 0) return always('met')
  return ranked(circuit, [['met', 'exempt'], ['unknown'], ['manual'], ['unmet']], of)
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
