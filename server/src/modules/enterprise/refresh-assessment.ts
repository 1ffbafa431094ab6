import { assessQuality } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { loadFirmViews } from './load-firm-views.ts'
import { qualitySettings } from './registry-files.ts'
import { sizeOfFirm } from './size-of-firm.ts'

/**
 * Size class and quality scores for lists and boards. Both age with the calendar, so a nightly job
 * may call this for all firms. With `changedAt` it also notes that the file was changed.
 */
export async function refreshAssessment(
  db: Db,
  ids: readonly string[],
  today: string,
  changedAt?: Date,
): Promise<void> {
  const settings = qualitySettings()
  const views = await loadFirmViews(db, ids, today)
  const rows = [...views].map(([id, view]) => {
    const { accurate, complete, fresh } = assessQuality(view, today, settings)
    return {
      id,
      size: sizeOfFirm(view, today) ?? null,
      accurate: accurate.score,
      complete: complete.score,
      fresh: fresh.score,
      conflicts: accurate.conflicts.length,
    }
  })
  await sql`
    update enterprise set size_class = told.size, quality_accurate = told.accurate,
           quality_complete = told.complete, quality_fresh = told.fresh,
           conflict_count = told.conflicts,
           revision = revision + ${changedAt ? 1 : 0},
           changed_at = coalesce(${changedAt ?? null}::timestamptz, changed_at)
      from json_to_recordset(${JSON.stringify(rows)}::json) as told (
        id uuid, size text, accurate smallint, complete smallint, fresh smallint,
        conflicts integer)
     where enterprise.id = told.id
       and (${changedAt !== undefined} or (size_class, quality_accurate, quality_complete, quality_fresh, conflict_count)
           is distinct from (told.size, told.accurate, told.complete, told.fresh, told.conflicts))`.execute(
    db,
  )
}
