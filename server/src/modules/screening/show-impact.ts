import { firmJudge } from '@tidu/policy-engine/columnar/judge-firms'
import { type CriterionVerdict, evaluate } from '@tidu/policy-engine/evaluate'
import type { Outcome } from '@tidu/policy-engine/outcome'
import type { Filing } from '@tidu/policy-engine/rule'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { loadFactSheets } from '../enterprise/index.ts'
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
  const firms = loadFactSheets(db, { actor, regionPath: region.path }, { validOn: on })
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
    }
  }
  const names = await namesOf(
    context,
    changes.map(({ enterpriseId }) => enterpriseId),
  )
  const rows = changes.flatMap((change) => {
    const firm = names.get(change.enterpriseId)
    return firm ? [{ ...change, ...firm }] : []
  })
  return {
    on,
    before: { edition: input.before, counts: before },
    after: { edition: input.after, counts: after },
    rows: rows.sort((a, b) => a.county.localeCompare(b.county) || a.name.localeCompare(b.name)),
    total: rows.length,
  }
}

async function namesOf({ db, actor }: Context, ids: string[]) {
  const rows = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'county_code'])
    .where(sql<SqlBool>`enterprise.id = any (${ids}::uuid[])`)
    .where(visibleTo(actor))
    .execute()
  return new Map(
    rows.map(({ id, name, county_code: county }) => [id, { name, county: regionName(county) }]),
  )
}
