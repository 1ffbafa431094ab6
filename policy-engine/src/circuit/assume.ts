import { CircuitBuilder, type Gate, type Wire } from './circuit.ts'
import { reach } from './prune.ts'

function rebuild(circuit: CircuitBuilder, gate: Gate, to: (wire: Wire) => Wire): Wire {
  switch (gate.kind) {
    case 'constant':
      return Number(gate.value)
    case 'known':
      return circuit.known(gate.cell)
    case 'bits':
      return circuit.bits(gate.cell, gate.mask)
    case 'least':
      return circuit.least(gate.cell, BigInt(gate.value))
    case 'same':
      return circuit.same(gate.low, gate.high)
    case 'linear':
      return circuit.linear(gate.terms, gate.plus)
    case 'ratios':
      return circuit.ratios(gate)
    case 'weigh':
      return circuit.weigh(
        gate.groups.map((group) => group.map((one) => ({ ...one, wire: to(one.wire) }))),
        gate.plus,
      )
    case 'not':
      return circuit.not(to(gate.of))
    case 'and':
      return circuit.and(...gate.of.map(to))
    case 'or':
      return circuit.or(...gate.of.map(to))
  }
}

/**
 * What is left of some wires once another is known to be off: in `case when a … when b …` the second branch
 * need not ask again what the first has ruled out.
 */
export function assumeOff(
  gates: readonly Gate[],
  off: Wire,
  wanted: readonly Wire[],
): { gates: readonly Gate[]; wanted: Wire[] } {
  const circuit = new CircuitBuilder()
  const at = new Map<Wire, Wire>()
  const to = (wire: Wire) => at.get(wire) ?? 0
  // What makes an "or" fail makes each of its parts fail.
  const ruledOut = new Set([off])
  for (const wire of ruledOut) {
    const gate = gates[wire]
    if (gate?.kind === 'or') for (const part of gate.of) ruledOut.add(part)
  }
  for (const wire of reach(gates, wanted)) {
    const gate = gates[wire]
    if (gate) at.set(wire, ruledOut.has(wire) ? 0 : rebuild(circuit, gate, to))
  }
  return { gates: circuit.gates, wanted: wanted.map(to) }
}
