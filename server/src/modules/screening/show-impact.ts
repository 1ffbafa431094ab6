import { setImmediate } from 'node:timers/promises'
import { refuse } from '@tidu/domain/screening'
import { firmJudge } from '@tidu/policy-engine/columnar/judge-firms'
import { type CriterionVerdict, evaluate } from '@tidu/policy-engine/evaluate'
import type { Outcome } from '@tidu/policy-engine/outcome'
import type { Filing } from '@tidu/policy-engine/rule'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { countFirms, loadFactSheets } from '../enterprise/index.ts'
import { findRules, policyShelf } from '../policy/index.ts'
import { inBlocks } from './in-blocks.ts'
import { regionInScope, regionName } from './region-in-scope.ts'

export interface ImpactInput {
  region: string
  standard: string
  filing: Filing
  on?: string | undefined
  before: string
  after: string
}

interface Change {
  enterpriseId: string
  before: Outcome
  after: Outcome
  because: Pick<CriterionVerdict, 'id' | 'title' | 'outcome' | 'cite'>[]
}

/** The person waits for the answer, and holds all of it at once. */
const mostFirms = 50_000
/** So many firms are explained before others get their turn. */
const explainedAtOnce = 100

function emptyCounts() {
  return { met: 0, unmet: 0, unknown: 0, manual: 0, total: 0 }
}

function tally(counts: ReturnType<typeof emptyCounts>, outcome: Outcome): void {
  counts.total += 1
  if (outcome in counts) counts[outcome as keyof typeof counts] += 1
}

/** The clauses that make the difference: those that share the outcome the firm ends up with. */
function reasons(criteria: readonly CriterionVerdict[], outcome: Outcome): Change['because'] {
  return criteria
    .filter((criterion) => criterion.decides && criterion.outcome === outcome)
    .slice(0, 12)
    .map(({ id, title, outcome: own, cite }) => ({ id, title, outcome: own, cite }))
}

/** 政策冲击: every firm under two editions on one day, and who changes verdict by which clause. */
export async function showImpact(context: Context, input: ImpactInput) {
  const { actor, db, today } = context
  const region = regionInScope(actor, input.region)
  const on = input.on ?? today
  const [old, next] = [input.before, input.after].map((edition) =>
    findRules({ ...input, on, edition }),
  )
  if (!old || !next) throw new Error('two editions were asked for')
  const { words } = policyShelf().library
  const [judgeOld, judgeNext] = [firmJudge(old, words), firmJudge(next, words)]
  const [before, after] = [emptyCounts(), emptyCounts()]
  const changes: Change[] = []
  const filter = { actor, regionPath: region.path }
  const count = await countFirms(db, filter, { validOn: on })
  if (count > mostFirms) throw refuse.tooManyFirms(count, mostFirms)
  const firms = loadFactSheets(db, filter, { validOn: on })
  for await (const block of inBlocks(firms)) {
    const sheets = block.map(({ sheet }) => sheet)
    const [was, becomes] = [judgeOld(sheets), judgeNext(sheets)]
    for (const [row, { enterpriseId, sheet }] of block.entries()) {
      const [first, second] = [was[row]?.verdict.outcome, becomes[row]?.verdict.outcome]
      if (!first || !second) throw new Error('every firm of a block is judged')
      tally(before, first)
      tally(after, second)
      if (first === second) continue
      // Only who changes is explained: the clauses come from the side on which the firm falls short.
      const worse =
        second === 'met'
          ? reasons(evaluate(sheet, old, words).criteria, first)
          : reasons(evaluate(sheet, next, words).criteria, second)
      changes.push({ enterpriseId, before: first, after: second, because: worse })
      if (changes.length % explainedAtOnce === 0) await setImmediate()
    }
  }
  const rows = await inOrder(context, changes)
  return {
    on,
    before: { edition: input.before, counts: before },
    after: { edition: input.after, counts: after },
    rows,
    total: rows.length,
  }
}

/** The changes with the firms' names, county by county and by the sound of the names. */
async function inOrder({ db, actor }: Context, changes: readonly Change[]) {
  const changeOf = new Map(changes.map((change) => [change.enterpriseId, change]))
  const firms = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'county_code'])
    .where(sql<SqlBool>`enterprise.id = any (${[...changeOf.keys()]}::uuid[])`)
    .where(visibleTo(actor))
    .orderBy('county_code')
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  return firms.flatMap(({ id, name, county_code }) => {
    const change = changeOf.get(id)
    return change ? [{ ...change, name, county: regionName(county_code) }] : []
  })
}
