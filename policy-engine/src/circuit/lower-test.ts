import { type Field, knownBit, wordBit, yesBit } from '../pack-rows/layout.ts'
import type { Slot, Test } from '../rule.ts'
import type { CircuitBuilder, Wire } from './circuit.ts'
import { compareWires } from './lower-measure.ts'
import type { Lowering } from './lowering.ts'
import {
  allWires,
  always,
  anyWires,
  choose,
  decided,
  eachOutcome,
  type OutcomeWires,
} from './outcome-wires.ts'

type WordField = Field & { kind: 'choice' | 'choices' }

function maskOf(field: WordField, words: readonly string[]): number {
  return words.reduce((mask, word) => mask | wordBit(field.words.indexOf(word)), 0)
}

/** Every bit a words cell may have beside the known one. */
function fullMask(field: WordField): number {
  return (wordBit(field.words.length) << 1) - 1 - knownBit
}

function yesNoWires({ circuit, field }: Lowering, slot: Slot, wanted: boolean): OutcomeWires {
  const found = field(slot)
  if (found?.kind !== 'yes-no') return always('unknown')
  const isYes = circuit.bits(found.cell, yesBit)
  return decided(circuit, circuit.bits(found.cell, knownBit), wanted ? isYes : circuit.not(isYes))
}

function inWires({ circuit, field }: Lowering, slot: Slot, values: readonly string[]) {
  const found = field(slot)
  if (found?.kind !== 'choice') return always('unknown')
  const mask = maskOf(found, values)
  const within = circuit.bits(found.cell, mask)
  const outside = circuit.bits(found.cell, fullMask(found) & ~mask)
  const open = always('unknown')
  const spread: OutcomeWires = {
    ...open,
    met: circuit.not(outside),
    unmet: circuit.not(within),
    unknown: circuit.and(within, outside),
  }
  const known = circuit.bits(found.cell, knownBit)
  const manual = circuit.bits(found.cell, maskOf(found, ['manual']))
  return choose(circuit, known, choose(circuit, manual, always('manual'), spread), open)
}

function hasAnyWires(
  { circuit, field }: Lowering,
  { slot, values, open }: Test & { op: 'has-any' },
): OutcomeWires {
  const found = field(slot)
  if (found?.kind !== 'choices') return always('unknown')
  const mask = maskOf(found, values)
  const has = circuit.bits(found.cell, mask)
  const wires = decided(circuit, circuit.bits(found.cell, knownBit), has)
  if (!open) return wires
  const other = circuit.and(wires.unmet, circuit.bits(found.cell, fullMask(found) & ~mask))
  return { ...wires, unmet: circuit.and(wires.unmet, circuit.not(other)), manual: other }
}

function hasCountWires(
  { circuit, field }: Lowering,
  { slot, values, least }: Test & { op: 'has-count' },
): OutcomeWires {
  const found = field(slot)
  if (found?.kind !== 'choices') return always('unknown')
  const held = values.map((word) => ({
    wire: circuit.bits(found.cell, maskOf(found, [word])),
    points: 1,
  }))
  return decided(
    circuit,
    circuit.bits(found.cell, knownBit),
    circuit.weigh(
      held.map((one) => [one]),
      -Math.ceil(least),
    ),
  )
}

function sourcedWires(
  lowering: Lowering,
  { source, accepted, test }: Test & { op: 'sourced' },
): OutcomeWires {
  const { circuit } = lowering
  const inner = lowering.test(test)
  const found = lowering.field(source)
  if (found?.kind !== 'choice') return inner
  const accept: Wire = circuit.or(
    circuit.not(circuit.bits(found.cell, knownBit)),
    circuit.bits(found.cell, maskOf(found, accepted)),
    inner.unknown,
  )
  return choose(circuit, accept, inner, always('manual'))
}

function judgedWires({ circuit, field }: Lowering, slot: Slot): OutcomeWires {
  const found = field(slot)
  if (found?.kind !== 'yes-no') return always('manual')
  const known = circuit.bits(found.cell, knownBit)
  const wires = decided(circuit, known, circuit.bits(found.cell, yesBit))
  return { ...wires, unknown: wires.manual, manual: wires.unknown }
}

function lower(lowering: Lowering, test: Test): OutcomeWires {
  const { circuit } = lowering
  switch (test.op) {
    case 'compare':
      return compareWires(lowering, test.measure, test.value, test.operator)
    case 'is':
      return yesNoWires(lowering, test.slot, test.value)
    case 'in':
      return inWires(lowering, test.slot, test.values)
    case 'has-any':
      return hasAnyWires(lowering, test)
    case 'has-count':
      return hasCountWires(lowering, test)
    case 'judged':
      return judgedWires(lowering, test.slot)
    case 'every':
      return allWires(circuit, test.of.map(lowering.test))
    case 'some':
      return anyWires(circuit, test.of.map(lowering.test))
    case 'sourced':
      return sourcedWires(lowering, test)
    case 'fixed':
      return always(test.outcome)
  }
}

/** Turns tests into outcome wires, each test once. */
export function lowerTests(
  circuit: CircuitBuilder,
  field: (slot: Slot) => Field | undefined,
): Lowering {
  const seen = new Map<Test, OutcomeWires>()
  const lowering: Lowering = {
    circuit,
    field,
    test(test) {
      const wires = seen.get(test) ?? lower(lowering, test)
      seen.set(test, wires)
      return wires
    },
  }
  return lowering
}

/** Rewrites the outcomes of a test that is asked only where another holds; see `ownOutcome` in interpret.ts. */
export function askedWires(
  circuit: CircuitBuilder,
  asked: OutcomeWires,
  then: OutcomeWires,
): OutcomeWires {
  const unasked = choose(circuit, asked.unmet, always('not_applicable'), always('unknown'))
  return eachOutcome((outcome) =>
    circuit.or(
      circuit.and(asked.met, then[outcome]),
      circuit.and(circuit.not(asked.met), unasked[outcome]),
    ),
  )
}
