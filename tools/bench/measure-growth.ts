import { lowerStandard } from '@tidu/policy-engine/circuit/lower-standard'
import { evaluateColumns, makeRoom } from '@tidu/policy-engine/columnar/evaluate-columns'
import { programFor } from '@tidu/policy-engine/trace/compile-trace'
import { columnsOf } from './measure-engines.ts'
import type { Registry, Tiers } from './registry.ts'
import { repeated } from './repeated.ts'
import { type Spread, seconds, spread } from './spread.ts'

export interface Grown {
  firms: number
  seconds: Spread
  megabytes: number
}

/** All tiers, every criterion's outcome and the score ends, on one thread, over a growing registry. */
export async function measureGrowth(
  { read, dictionary }: Tiers,
  registry: Registry,
  times: readonly number[],
  rounds: number,
): Promise<Grown[]> {
  const base = columnsOf(registry)
  const programs = read.map((one) =>
    programFor(one, lowerStandard(one, registry.layout, dictionary), registry.layout, dictionary),
  )
  const grown: Grown[] = []
  for (const factor of times) {
    const columns = repeated(base, factor)
    const rooms = programs.map((program) => makeRoom(program, columns.rows))
    const judgeAll = () => {
      for (const [index, program] of programs.entries()) {
        const room = rooms[index]
        if (room) evaluateColumns(program, columns, room)
      }
    }
    judgeAll()
    const spent: number[] = []
    for (let round = 0; round < rounds; round += 1) spent.push(await seconds(judgeAll))
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
    grown.push({ firms: columns.rows, seconds: spread(spent), megabytes })
  }
  return grown
}
