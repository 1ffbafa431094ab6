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
 * One batch over every firm of a region. Reads only facts recorded up to the given moment, by default
 * the moment of the run, which is kept: the same run asked again gives the same rows. A block of firms is
 * written before the next is read, so memory does not grow with the region.
 */
export async function screenRegion(
  context: Context,
  input: RunInput,
  progress: Progress,
  id: string = randomUUID(),
) {
  const { actor, db, now } = context
  const { on } = input
  const region = regionInScope(actor, input.region)
  const rules = findRules(input)
  const { words } = policyShelf().library
  const recordedBefore = input.recordedBefore === undefined ? now : new Date(input.recordedBefore)
  const run = {
    id,
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
  const criteria = criteriaOf(rules.standard.root).map(({ id: own, title }) => ({ id: own, title }))
  const begun = performance.now()
  await db
    .insertInto('screening_run')
    .values({
      ...run,
      seconds: 0,
      criteria: JSON.stringify(criteria),
      counts: JSON.stringify(counts),
    })
    .execute()
  const [judge, rowOf] = [firmJudge(rules, words), rowMaker(id, rules.standard, words)]
  const asOf = { validOn: on, ...(input.recordedBefore !== undefined && { recordedBefore }) }
  const filter = { actor, regionPath: region.path }
  const all = await countFirms(db, filter, asOf)
  for await (const block of inBlocks(loadFactSheets(db, filter, asOf))) {
    const rows = judge(block.map(({ sheet }) => sheet)).map((judged, place) => {
      const firm = block[place]
      if (!firm) throw new Error('every firm of a block is judged')
      const { outcome } = judged.verdict
      counts.total += 1
      if (outcome in counts) counts[outcome as keyof typeof counts] += 1
      return rowOf(firm, judged)
    })
    await db.insertInto('screening_row').values(rows).execute()
    await progress.report((99 * counts.total) / all)
  }
  const seconds = (performance.now() - begun) / 1000
  await db
    .updateTable('screening_run')
    .set({ seconds, counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute()
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
