import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Summary, summarise } from '@tidu/domain/screening'
import { holdsTitle } from '@tidu/policy-engine/derive-slots'
import { evaluate } from '@tidu/policy-engine/evaluate'
import type { Filing, ResolvedStandard } from '@tidu/policy-engine/rule'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { type EnterpriseSheet, loadFactSheets } from '../enterprise/index.ts'
import { findRules, policyShelf } from '../policy/index.ts'
import { criteriaOf } from './criteria-of.ts'
import { regionInScope } from './region-in-scope.ts'
import { runShape } from './run-shape.ts'

export interface RunInput {
  region: string
  standard: string
  filing: Filing
  on?: string | undefined
  edition?: string | undefined
  recordedBefore?: string | undefined
}

const firmsPerInsert = 1_000

function rowOf(
  runId: string,
  { enterpriseId, sheet }: EnterpriseSheet,
  summary: Summary,
  rules: ResolvedStandard,
) {
  const { score, ...kept } = summary
  return {
    run_id: runId,
    enterprise_id: enterpriseId,
    outcome: kept.outcome,
    outcomes: kept.outcomes,
    nearest: kept.nearest,
    score_low: score ? String(score.low) : null,
    score_high: score ? String(score.high) : null,
    met: kept.met,
    unmet: kept.unmet,
    unknown: kept.unknown,
    manual: kept.manual,
    readiness: kept.readiness,
    distance: kept.distance,
    holds_title: holdsTitle(sheet.titles, [rules.standard], rules.on) === true,
  }
}

/**
 * One batch over every firm of a region. Reads only facts recorded before the given moment, by default
 * the moment of asking, which is kept: the same run asked again gives the same rows.
 */
export async function startRun(context: Context, input: RunInput) {
  const { actor, db, now, today } = context
  const region = regionInScope(actor, input.region)
  const on = input.on ?? today
  const rules = findRules({ ...input, on })
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
  const rows: ReturnType<typeof rowOf>[] = []
  const begun = performance.now()
  const asOf = { validOn: on, ...(input.recordedBefore !== undefined && { recordedBefore }) }
  for await (const firm of loadFactSheets(db, { actor, regionPath: region.path }, asOf)) {
    const summary = summarise(evaluate(firm.sheet, rules, words))
    rows.push(rowOf(run.id, firm, summary, rules.standard))
    counts.total += 1
    if (summary.outcome in counts) counts[summary.outcome as keyof typeof counts] += 1
    // Other requests get their turn.
    if (counts.total % 200 === 0) await setImmediate()
  }
  const seconds = (performance.now() - begun) / 1000
  const criteria = criteriaOf(rules.standard.root)
  await db
    .insertInto('screening_run')
    .values({ ...run, seconds, criteria: JSON.stringify(criteria), counts: JSON.stringify(counts) })
    .execute()
  for (let from = 0; from < rows.length; from += firmsPerInsert)
    await db
      .insertInto('screening_row')
      .values(rows.slice(from, from + firmsPerInsert))
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
