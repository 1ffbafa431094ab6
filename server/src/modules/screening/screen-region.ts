import { randomUUID } from 'node:crypto'
import { shortfallOf, summariser } from '@tidu/domain/screening'
import { firmJudge, type JudgedFirm } from '@tidu/policy-engine/columnar/judge-firms'
import { criteriaOf } from '@tidu/policy-engine/criteria-of'
import { holdsTitle, type Vocabulary } from '@tidu/policy-engine/derive-slots'
import { decisiveFigure } from '@tidu/policy-engine/explain'
import type { ResolvedStandard } from '@tidu/policy-engine/rule'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { record } from '../audit/index.ts'
import { countFirms, type EnterpriseSheet, loadFactSheets } from '../enterprise/index.ts'
import { findRules, policyShelf } from '../policy/index.ts'
import { inBlocks } from './in-blocks.ts'
import { regionInScope } from './region-in-scope.ts'
import { runShape } from './run-shape.ts'

export const runInput = z.strictObject({
  region: z.string(),
  standard: z.string(),
  filing: z.enum(['new', 'review']),
  on: z.string(),
  edition: z.string().optional(),
  recordedBefore: z.string().optional(),
})
export type RunInput = z.infer<typeof runInput>

const firmsPerInsert = 1_000
/** Of the time a run takes, in per cent; the rest writes the rows. */
const judgingShare = 70

/** What a run keeps of each firm. Only the unmet criteria on a way are worked out in figures. */
function rowMaker(runId: string, { standard, on, root }: ResolvedStandard, words: Vocabulary) {
  const criteria = criteriaOf(root)
  const summarise = summariser(root)
  const context = { dictionary: words.dictionary, on }
  return ({ enterpriseId, sheet }: EnterpriseSheet, { verdict, slots }: JudgedFirm) => {
    const { score } = verdict
    const summary = summarise(verdict, (place) => {
      const criterion = criteria[place]
      return shortfallOf((criterion && decisiveFigure(criterion, 'unmet', slots, context)) ?? {})
    })
    return {
      run_id: runId,
      enterprise_id: enterpriseId,
      ...summary,
      score_low: score ? String(score.low) : null,
      score_high: score ? String(score.high) : null,
      holds_title: holdsTitle(sheet.titles, [standard], on) === true,
    }
  }
}

/**
 * One batch over every firm of a region. Reads only facts recorded before the given moment, by default
 * the moment of the run, which is kept: the same run asked again gives the same rows.
 */
export async function screenRegion(context: Context, input: RunInput, progress: Progress) {
  const { actor, db, now } = context
  const { on } = input
  const region = regionInScope(actor, input.region)
  const rules = findRules(input)
  const { words } = policyShelf().library
  const recordedBefore = input.recordedBefore === undefined ? now : new Date(input.recordedBefore)
  const run = {
    id: randomUUID(),
    region_code: region.code,
    region_path: region.path,
    standard: rules.standard.standard,
    filing: input.filing,
    on_date: on,
    edition: rules.standard.edition,
    title: rules.standard.title,
    recorded_before: recordedBefore,
    started_by: actor.name,
    started_at: now,
  }
  const counts = { met: 0, unmet: 0, unknown: 0, manual: 0, total: 0 }
  const [judge, rowOf] = [firmJudge(rules, words), rowMaker(run.id, rules.standard, words)]
  const rows: ReturnType<typeof rowOf>[] = []
  const begun = performance.now()
  const asOf = { validOn: on, ...(input.recordedBefore !== undefined && { recordedBefore }) }
  const filter = { actor, regionPath: region.path }
  const all = await countFirms(db, filter, asOf)
  const firms = loadFactSheets(db, filter, asOf)
  for await (const block of inBlocks(firms)) {
    for (const [place, judged] of judge(block.map(({ sheet }) => sheet)).entries()) {
      const firm = block[place]
      if (!firm) throw new Error('every firm of a block is judged')
      rows.push(rowOf(firm, judged))
      const { outcome } = judged.verdict
      counts.total += 1
      if (outcome in counts) counts[outcome as keyof typeof counts] += 1
    }
    await progress.report((judgingShare * counts.total) / all)
  }
  const seconds = (performance.now() - begun) / 1000
  const criteria = criteriaOf(rules.standard.root).map(({ id, title }) => ({ id, title }))
  await db
    .insertInto('screening_run')
    .values({ ...run, seconds, criteria: JSON.stringify(criteria), counts: JSON.stringify(counts) })
    .execute()
  for (let from = 0; from < rows.length; from += firmsPerInsert) {
    await db
      .insertInto('screening_row')
      .values(rows.slice(from, from + firmsPerInsert))
      .execute()
    await progress.report(judgingShare + ((99 - judgingShare) * from) / rows.length)
  }
  await record(
    context,
    'screening.run',
    run.id,
    {
      region: region.code,
      standard: run.standard,
      edition: run.edition,
      on,
      filing: run.filing,
      firms: counts.total,
    },
    { regionPath: region.path },
  )
  return runShape({ ...run, seconds, counts })
}
