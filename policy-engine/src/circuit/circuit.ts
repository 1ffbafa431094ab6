/** A wire is the number of the gate that drives it. Gates only look back, so their order is an order of evaluation. */
export type Wire = number

/** A sum of whole-number cells times whole numbers; all arithmetic of shares ends here. */
export interface LinearTerm {
  cell: number
  times: bigint
}

/** Whole points that count where the wire is on. */
export interface Weight {
  wire: Wire
  points: number
}

/** A gate is plain yes or no, never unknown: what is unknown has wires of its own. */
export type Gate =
  | { kind: 'constant'; value: boolean }
  /** The number cell holds a figure. */
  | { kind: 'known'; cell: number }
  /** Any of the bits of a words cell is set. */
  | { kind: 'bits'; cell: number; mask: number }
  /** cell ≥ value, false when unknown. `value` is whole and fits a double. */
  | { kind: 'least'; cell: number; value: number }
  /** A tally known to the piece. */
  | { kind: 'same'; low: number; high: number }
  /** Σ times · cell + plus ≥ 0, false when a cell is unknown. */
  | { kind: 'linear'; terms: LinearTerm[]; plus: bigint }
  /** Σ times[i] · cell[i] / cell[i+1] ≥ (or >) least. Meaningful where all cells after the first are above 0. */
  | {
      kind: 'ratios'
      cells: number[]
      times: bigint[]
      least: { n: bigint; d: bigint }
      strict: boolean
    }
  /** Σ points over the wires that are on, plus `plus`, ≥ 0. Of each group at most one wire is on. */
  | { kind: 'weigh'; groups: Weight[][]; plus: number }
  | { kind: 'not'; of: Wire }
  | { kind: 'and' | 'or'; of: Wire[] }

export const no: Wire = 0
export const yes: Wire = 1

/** Doubles hold every whole number up to here; a larger line is no different for the cells, which stop before it. */
const beyond = 2n ** 53n

function keyOf(gate: Gate): string {
  return JSON.stringify(gate, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
}

function floorDivide(n: bigint, d: bigint): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n
}

/** Builds a circuit: equal gates are one gate, constants are folded away. */
export class CircuitBuilder {
  readonly gates: Gate[] = []
  readonly #known = new Map<string, Wire>()

  constructor() {
    this.#add({ kind: 'constant', value: false })
    this.#add({ kind: 'constant', value: true })
  }

  #add(gate: Gate): Wire {
    const key = keyOf(gate)
    const found = this.#known.get(key)
    if (found !== undefined) return found
    this.gates.push(gate)
    this.#known.set(key, this.gates.length - 1)
    return this.gates.length - 1
  }

  known(cell: number): Wire {
    return this.#add({ kind: 'known', cell })
  }

  bits(cell: number, mask: number): Wire {
    return mask === 0 ? no : this.#add({ kind: 'bits', cell, mask })
  }

  same(low: number, high: number): Wire {
    return this.#add({ kind: 'same', low, high })
  }

  least(cell: number, value: bigint): Wire {
    const near = value > beyond ? beyond : value < -beyond ? -beyond : value
    return this.#add({ kind: 'least', cell, value: Number(near) })
  }

  /** Σ times · cell + plus ≥ 0. The caller sees to it that the cells are known. */
  linear(given: readonly LinearTerm[], plus: bigint): Wire {
    const times = new Map<number, bigint>()
    for (const term of given) times.set(term.cell, (times.get(term.cell) ?? 0n) + term.times)
    const terms = [...times]
      .filter(([, factor]) => factor !== 0n)
      .map(([cell, factor]) => ({ cell, times: factor }))
    const [only, second] = terms
    if (!only) return plus >= 0n ? yes : no
    if (second) return this.#add({ kind: 'linear', terms, plus })
    // c·x + p ≥ 0 is x ≥ ⌈−p/c⌉ for c > 0 and x ≤ ⌊p/−c⌋ for c < 0.
    return only.times > 0n
      ? this.least(only.cell, -floorDivide(plus, only.times))
      : this.not(this.least(only.cell, floorDivide(plus, -only.times) + 1n))
  }

  ratios(gate: Omit<Gate & { kind: 'ratios' }, 'kind'>): Wire {
    return this.#add({ kind: 'ratios', ...gate })
  }

  weigh(given: readonly (readonly Weight[])[], plus: number): Wire {
    const sure = given.flat().filter(({ wire }) => wire === yes)
    const groups = given
      .map((group) =>
        group.filter(({ wire, points }) => wire !== no && wire !== yes && points !== 0),
      )
      .filter((group) => group.length > 0)
    const all = sure.reduce((sum, { points }) => sum + points, plus)
    if (groups.length === 0) return all >= 0 ? yes : no
    return this.#add({ kind: 'weigh', groups, plus: all })
  }

  not(of: Wire): Wire {
    if (of === no) return yes
    if (of === yes) return no
    const gate = this.gates[of]
    return gate?.kind === 'not' ? gate.of : this.#add({ kind: 'not', of })
  }

  and(...of: readonly Wire[]): Wire {
    return this.#join('and', of, yes, no)
  }

  or(...of: readonly Wire[]): Wire {
    return this.#join('or', of, no, yes)
  }

  #join(kind: 'and' | 'or', given: readonly Wire[], neutral: Wire, absorbing: Wire): Wire {
    const of = [...new Set(given)].filter((wire) => wire !== neutral).sort((a, b) => a - b)
    if (of.includes(absorbing)) return absorbing
    if (of.some((wire) => of.includes(this.#opposite(wire)))) return absorbing
    const [only, second] = of
    if (only === undefined) return neutral
    return second === undefined ? only : this.#add({ kind, of })
  }

  /** The negation of a wire if it has been built, else a wire that does not exist. */
  #opposite(wire: Wire): Wire {
    const gate = this.gates[wire]
    return gate?.kind === 'not' ? gate.of : -1
  }
}
