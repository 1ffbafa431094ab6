import { assumeOff } from '../circuit/assume.ts'
import { type Gate, no, type Wire, yes } from '../circuit/circuit.ts'
import { lowerStandard } from '../circuit/lower-standard.ts'
import { codeOf, type OutcomeWires } from '../circuit/outcome-wires.ts'
import { inputsOf, reach } from '../circuit/prune.ts'
import type { FactDictionary } from '../fact-dictionary.ts'
import { outcomes } from '../outcome.ts'
import type { Layout } from '../pack-rows/layout.ts'
import type { ReadStandard } from '../read-standard.ts'
import { gateSql } from './gate-sql.ts'
import { quoted, type SqlColumn, sqlColumns } from './sql-columns.ts'

/** Outcome codes take three bits; twenty of them fit a bigint. */
export const codesPerWord = 20

export interface CompiledSql {
  /** The overall outcome as a smallint code. */
  outcome: string
  /** Each criterion's code, three bits each from the lowest, `codesPerWord` to a bigint. */
  criteria: string[]
  /** What the expressions read: the wide table, with shared parts worked out once where they are long. */
  from(table: string): string
}

/** Longer parts that are used more than once are worked out once, in a subquery below. */
const longShared = 400

interface Binding {
  name: string
  text: string
  level: number
}

/** Writes wires as text, moving long shared parts into bindings. */
class Writer {
  readonly bindings: Binding[] = []
  readonly #columns: readonly SqlColumn[]

  constructor(columns: readonly SqlColumn[]) {
    this.#columns = columns
  }

  write(gates: readonly Gate[], wires: readonly Wire[]): (wire: Wire) => string {
    const order = reach(gates, wires)
    const uses = new Map<Wire, number>()
    for (const wire of [...wires, ...order.flatMap((one) => this.#inputs(gates[one]))])
      uses.set(wire, (uses.get(wire) ?? 0) + 1)
    const texts = new Map<Wire, string>()
    const levels = new Map<Wire, number>()
    for (const wire of order) {
      const gate = gates[wire]
      if (!gate) continue
      const below = Math.max(0, ...this.#inputs(gate).map((input) => levels.get(input) ?? 0))
      const text = gateSql(gate, {
        columns: this.#columns,
        gates,
        text: (input) => texts.get(input) ?? 'null',
      })
      const bind = (uses.get(wire) ?? 0) > 1 && text.length > longShared
      texts.set(wire, bind ? this.#bind(text, below) : text)
      levels.set(wire, bind ? below + 1 : below)
    }
    return (wire) => texts.get(wire) ?? 'null'
  }

  #inputs(gate: Gate | undefined): readonly Wire[] {
    return gate ? inputsOf(gate) : []
  }

  #bind(text: string, level: number): string {
    const known = this.bindings.find((one) => one.text === text && one.level === level)
    if (known) return quoted(known.name)
    const name = `part_${this.bindings.length}`
    this.bindings.push({ name, text, level })
    return quoted(name)
  }
}

/** How many gates a wire needs. */
function cost(gates: readonly Gate[], wire: Wire): number {
  return reach(gates, [wire]).length
}

interface Branch {
  when: string
  code: string
}

function branchesText(branches: readonly Branch[], otherwise: string): string {
  if (branches.length === 0) return otherwise
  const cases = branches.map(({ when, code }) => `when ${when} then ${code}`)
  return `case ${cases.join(' ')} else ${otherwise} end`
}

/** `case` over the outcomes, the cheapest question first, never asking again what is already ruled out. */
function caseText(
  given: readonly Gate[],
  wires: OutcomeWires,
  writer: Writer,
  code: (outcome: number) => string,
): string {
  let left = outcomes.map((outcome) => ({ code: codeOf(outcome), wire: wires[outcome] }))
  let gates = given
  const branches: Branch[] = []
  for (;;) {
    left = left.filter(({ wire }) => wire !== no)
    const sure = left.find(({ wire }) => wire === yes)
    const next = sure ?? left.toSorted((a, b) => cost(gates, a.wire) - cost(gates, b.wire))[0]
    if (!next) {
      // One outcome always holds: with the others ruled out, the question asked last was none.
      const last = branches.pop()
      if (!last) throw new Error('a criterion has an outcome')
      return branchesText(branches, last.code)
    }
    if (sure || left.length === 1) return branchesText(branches, code(next.code))
    const { wire } = next
    branches.push({ when: writer.write(gates, [wire])(wire), code: code(next.code) })
    const others = left.filter((one) => one !== next)
    const assumed = assumeOff(
      gates,
      wire,
      others.map((one) => one.wire),
    )
    gates = assumed.gates
    left = others.map((one, index) => ({ ...one, wire: assumed.wanted[index] ?? no }))
  }
}

function fromText(bindings: readonly Binding[], table: string): string {
  const levels = Math.max(-1, ...bindings.map(({ level }) => level)) + 1
  let from = quoted(table)
  for (let level = 0; level < levels; level += 1) {
    const here = bindings.filter((one) => one.level === level)
    const parts = here.map(({ name, text }) => `${text} as ${quoted(name)}`)
    // "offset 0" keeps the planner from writing the parts out again in every place that reads them.
    from = `(select level_${level}.*, ${parts.join(', ')} from ${from} level_${level} offset 0)`
  }
  return `${from} firm`
}

/**
 * The rules as expressions over one row: no joins, no functions, no state, so any PostgreSQL — and any shard
 * of one — can run them where the row lies.
 */
export function compileSql(
  read: ReadStandard,
  layout: Layout,
  dictionary: FactDictionary,
): CompiledSql {
  const plan = lowerStandard(read, layout, dictionary)
  const writer = new Writer(sqlColumns(layout))
  const outcome = caseText(plan.gates, plan.overall.wires, writer, String)
  const codes = plan.criteria.map(({ wires }, index) => {
    const place = BigInt(index % codesPerWord) * 3n
    return `(${caseText(plan.gates, wires, writer, (code) => `${BigInt(code) << place}::int8`)})`
  })
  const words = Array.from({ length: Math.ceil(codes.length / codesPerWord) }, (_, word) =>
    codes.slice(word * codesPerWord, (word + 1) * codesPerWord).join(' + '),
  )
  return {
    outcome: `(${outcome})::smallint`,
    criteria: words,
    from: (table) => fromText(writer.bindings, table),
  }
}

/** Takes the codes of one row apart again. */
export function readCodes(words: readonly bigint[], criteria: number): number[] {
  return Array.from({ length: criteria }, (_, index) => {
    const word = words[Math.floor(index / codesPerWord)] ?? 0n
    return Number((word >> (BigInt(index % codesPerWord) * 3n)) & 7n)
  })
}
