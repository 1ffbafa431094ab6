import { lowerStandard } from '@tidu/policy-engine/circuit/lower-standard'
import { type Columns, ColumnsBuilder } from '@tidu/policy-engine/columnar/columns'
import { evaluateColumns, makeRoom } from '@tidu/policy-engine/columnar/evaluate-columns'
import { interpret } from '@tidu/policy-engine/interpret'
import { outcomes } from '@tidu/policy-engine/outcome'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import { compileTrace, programFor } from '@tidu/policy-engine/trace/compile-trace'
import { type Registry, slotsFor, type Tiers } from './registry.ts'
import { repeated } from './repeated.ts'
import { rivalRules } from './rival-tree.ts'
import { rivals } from './rivals.ts'
import { perSecond } from './spread.ts'

export function columnsOf({ layout, packed }: Registry): Columns {
  const builder = new ColumnsBuilder(layout, packed.length)
  for (const cells of packed) builder.addPacked(cells)
  return builder.finish()
}

export interface Contest {
  /** By engine, firms per second in each round. */
  speeds: Map<string, number[]>
  rivals: string[]
  verdictsEqual: boolean
}

export interface Effort {
  rounds: number
  /** Seconds of work for each engine in each round. */
  atLeast: number
  rivalRows: number
  /** How often the firms are repeated in the columns. */
  copies: number
}

/** Every engine on the same rules and firms, taking turns; every overall verdict compared with the interpreter's. */
export async function measureEngines(
  { dictionary }: Tiers,
  read: ReadStandard,
  registry: Registry,
  { rounds, atLeast, rivalRows, copies }: Effort,
): Promise<Contest> {
  const { layout, firms, packed } = registry
  const truth = firms.map((firm) =>
    outcomes.indexOf(interpret(read.standard.root, slotsFor(read, dictionary, firm)).outcome),
  )
  const rules = rivalRules(read.standard.root)
  const facts = firms
    .slice(0, rivalRows)
    .map((firm) => rules.factsOf(slotsFor(read, dictionary, firm)))
  const others = rivals(rules.root, Object.keys(facts[0] ?? {}))
  let verdictsEqual = true
  const compare = (found: ArrayLike<number>) => {
    for (let row = 0; row < found.length; row += 1) verdictsEqual &&= found[row] === truth[row]
  }
  for (const { judge } of others) compare(await judge(facts))

  const run = compileTrace(read, layout, dictionary)
  const program = programFor(read, lowerStandard(read, layout, dictionary), layout, dictionary)
  const columns = repeated(columnsOf(registry), copies)
  const verdicts = makeRoom(program, columns.rows)
  evaluateColumns(program, columns, verdicts)
  compare(verdicts.outcome.subarray(0, packed.length))
  compare(packed.map((cells) => run(cells).outcome))

  // The last few traces stay alive, so that none can be skipped.
  const kept: unknown[] = []
  const traceAll = () => {
    for (const [row, cells] of packed.entries()) kept[row & 63] = run(cells)
  }
  const ours = new Map<string, { units: number; work: () => unknown }>([
    ['tidu trace', { units: packed.length, work: traceAll }],
    [
      'tidu columnar',
      { units: columns.rows, work: () => evaluateColumns(program, columns, verdicts) },
    ],
  ])
  for (const { work } of ours.values()) await perSecond(1, 2 * atLeast, work)
  const speeds = new Map<string, number[]>()
  const note = (name: string, speed: number) =>
    speeds.set(name, [...(speeds.get(name) ?? []), speed])
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, judge } of others)
      note(name, await perSecond(facts.length, atLeast, () => judge(facts)))
    for (const [name, { units, work }] of ours) note(name, await perSecond(units, atLeast, work))
  }
  return { speeds, rivals: others.map(({ name }) => name), verdictsEqual }
}
