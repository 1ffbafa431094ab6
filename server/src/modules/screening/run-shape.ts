import { refuse } from '@tidu/domain/screening'
import type { Context } from '../../context.ts'
import { inTerritoryOf } from '../access/index.ts'
import { regionName } from './region-in-scope.ts'

export interface StoredRun {
  id: string
  region_code: string
  standard: string
  filing: 'new' | 'review'
  on_date: string
  edition: string
  title: string
  recorded_before: Date
  started_by: string
  started_at: Date
  seconds: number
  counts: { met: number; unmet: number; unknown: number; manual: number; total: number }
}

/** A run as the API shows it. */
export function runShape(run: StoredRun) {
  return {
    id: run.id,
    region: run.region_code,
    regionName: regionName(run.region_code),
    standard: run.standard,
    filing: run.filing,
    on: run.on_date,
    edition: run.edition,
    title: run.title,
    recordedBefore: run.recorded_before.toISOString(),
    startedBy: run.started_by,
    startedAt: run.started_at.toISOString(),
    seconds: Math.round(run.seconds * 1000) / 1000,
    counts: run.counts,
  }
}

/** A run over a region of the actor's own; others do not exist. */
export async function loadRun({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string) {
  const run = await db
    .selectFrom('screening_run')
    .selectAll()
    .where('id', '=', id)
    .where(inTerritoryOf(actor, 'screening_run.region_path'))
    .executeTakeFirst()
  if (!run) throw refuse.unknownRun()
  return run
}
