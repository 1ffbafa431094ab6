import type { Gate } from './circuit.ts'

/** Whole numbers below this are exact in a double, and so are their sums that stay below. */
export const exactBelow = 2 ** 53

/**
 * How far a sum of `terms` products in doubles may be off, as a share of the sum of their magnitudes.
 * Each product and each addition is off by at most 2^-53 of itself, so n of them by less than n · 2^-52
 * (Higham, γn, with room for the rounding of the magnitudes themselves). Outside this band the sign is
 * right; inside it `decideExactly` is asked. A tie is always inside.
 */
export function doubtBand(terms: number): number {
  return (2 * terms + 4) * 2 ** -52
}

type Arithmetic = Gate & { kind: 'linear' | 'ratios' }

/** Whether the coefficients themselves fit doubles; where they do not, every row is decided exactly. */
export function fitsDoubles(gate: Arithmetic): boolean {
  const parts =
    gate.kind === 'linear'
      ? [...gate.terms.map(({ times }) => times), gate.plus]
      : [...gate.times, gate.least.n, gate.least.d]
  return parts.every((part) => Number.isSafeInteger(Number(part)))
}

function linear({ terms, plus }: Gate & { kind: 'linear' }, cell: (index: number) => number) {
  let sum = plus
  for (const term of terms) sum += term.times * BigInt(cell(term.cell))
  return sum >= 0n
}

function ratios(gate: Gate & { kind: 'ratios' }, cell: (index: number) => number): boolean {
  const values = gate.cells.map((index) => BigInt(cell(index)))
  let [n, d] = [-gate.least.n, gate.least.d]
  for (const [index, times] of gate.times.entries()) {
    const [over = 0n, under = 0n] = [values[index], values[index + 1]]
    if (under <= 0n) return false
    n = n * under + times * over * d
    d *= under
  }
  return gate.strict ? n > 0n : n >= 0n
}

/** The gate in big integers, for the rows doubles cannot tell. Unknown cells and bare shares are no. */
export function decideExactly(gate: Arithmetic, cell: (index: number) => number): boolean {
  const read = gate.kind === 'linear' ? gate.terms.map((term) => term.cell) : gate.cells
  if (!read.every((index) => Number.isFinite(cell(index)))) return false
  return gate.kind === 'linear' ? linear(gate, cell) : ratios(gate, cell)
}
