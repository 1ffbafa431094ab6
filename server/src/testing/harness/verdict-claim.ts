import { codeOf } from '@tidu/policy-engine/circuit/outcome-wires'
import { readVerdict } from '@tidu/policy-engine/columnar/read-verdicts'
import { outcomes } from '@tidu/policy-engine/outcome'
import { layOut } from '@tidu/policy-engine/pack-rows/layout'
import { packSlots } from '@tidu/policy-engine/pack-rows/pack-row'
import type { ReadStandard } from '@tidu/policy-engine/read-standard'
import type { SlotValues } from '@tidu/policy-engine/slot-value'
import { arbitraryStandard } from '@tidu/policy-engine/testing/arbitrary-standard'
import { arbitraryValues } from '@tidu/policy-engine/testing/arbitrary-values'
import { dictionary } from '@tidu/policy-engine/testing/dictionary'
import { expected } from '@tidu/policy-engine/testing/expected'
import { judgeByColumns } from '@tidu/policy-engine/testing/judge-by-columns'
import { compileTrace } from '@tidu/policy-engine/trace/compile-trace'
import fc from 'fast-check'
import type pg from 'pg'
import { withClient } from '../copy-database.ts'
import { startTestServer } from '../database-server.ts'
import { judgeBySql } from '../judge-by-sql.ts'
import type { Claim } from './claim.ts'

type Codes = ReturnType<typeof expected>
type Way = (
  read: ReadStandard,
  rows: readonly SlotValues[],
) => Iterable<[number, Codes]> | Promise<Iterable<[number, Codes]>>

const cases = fc.tuple(
  arbitraryStandard,
  fc.array(arbitraryValues, { minLength: 1, maxLength: 10 }),
)
/** Cases are made in blocks, so that a night's worth does not lie in memory. */
const block = 100

function byTrace(by: 'generated' | 'loop'): Way {
  return (read, rows) => {
    const layout = layOut([read], dictionary)
    const run = compileTrace(read, layout, dictionary, { by })
    return rows.flatMap((row, index): [number, Codes][] => {
      const cells = packSlots(layout, row)
      if (!cells) return []
      const { outcome, criteria } = run(cells)
      return [[index, { outcome, criteria: [...criteria] }]]
    })
  }
}

const byColumns: Way = (read, rows) => {
  const { verdicts } = judgeByColumns(read, rows)
  return rows.map((_, row) => {
    const { outcome, criteria } = readVerdict(verdicts, row)
    return [row, { outcome: codeOf(outcome), criteria: criteria.map(codeOf) }]
  })
}

/** What must never be: a missing fact read as a no. */
const unknownAsNo: Way = (read, rows) =>
  rows.map((row, index) => {
    const { outcome, criteria } = expected(read, row)
    const asNo = (code: number) => (outcomes[code] === 'unknown' ? codeOf('unmet') : code)
    return [index, { outcome: asNo(outcome), criteria: criteria.map(asNo) }]
  })

const waysIn = (client: pg.Client): Record<string, Way> => ({
  'generated trace': byTrace('generated'),
  'trace in a loop': byTrace('loop'),
  columns: byColumns,
  SQL: (read, rows) => judgeBySql(client, read, rows),
})

/** The first firm of whom a way says something else than the interpreter. */
async function differenceOf(way: Way, read: ReadStandard, rows: readonly SlotValues[]) {
  for (const [row, found] of await way(read, rows)) {
    const wanted = expected(read, rows[row] ?? new Map())
    const [said, meant] = [JSON.stringify(found), JSON.stringify(wanted)]
    if (said !== meant) return `firm ${row}: ${said} instead of ${meant}`
  }
  return undefined
}

/** RUL-02: random rules and firms by every back end. Control: a way that takes a missing fact for a no. */
export const verdictClaim: Claim = {
  id: 'RUL-02',
  title: 'every back end gives every outcome that the rules read word by word give',
  hindrance: () => undefined,
  async test({ trials: asked, short, random, say }) {
    const trials = asked ?? (short ? 200 : 5_000)
    const failures: string[] = []
    let controlled = 0
    const server = await startTestServer()
    try {
      await withClient(server.address, async (client) => {
        const ways = Object.entries(waysIn(client))
        for (let done = 0; done < trials; done += block) {
          const seed = random.below(2 ** 31)
          const numRuns = Math.min(block, trials - done)
          for (const [index, [read, rows]] of fc.sample(cases, { numRuns, seed }).entries()) {
            for (const [name, way] of ways) {
              const difference = await differenceOf(way, read, rows)
              if (difference) failures.push(`rules ${index} of ${seed}, ${name}, ${difference}`)
            }
            if (await differenceOf(unknownAsNo, read, rows)) controlled += 1
          }
          say(`RUL-02 ${done + numRuns}/${trials}: ${failures.length} differences`)
        }
      })
    } finally {
      await server.stop()
    }
    return {
      trials,
      failures,
      figure: 'random rules with up to ten firms each, by trace, loop, columns and SQL',
      control: {
        failedAsItMust: controlled > 0,
        figure: `a missing fact read as a no differed under ${controlled} of ${trials} rules`,
      },
    }
  },
}
