import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { refreshAssessment } from './refresh-assessment.ts'
import { refreshFigures } from './refresh-figures.ts'
import { refreshMaster } from './refresh-master.ts'
import type { Writer } from './write-plans.ts'

/** Brings every projection of these firms in line with their history, in the writer's transaction. */
export async function refreshEnterprises(
  db: Db,
  { now, today }: Pick<Writer, 'now' | 'today'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  // Thousands of firms are sorted at once; the default would go to disk.
  await sql`set local work_mem = '64MB'`.execute(db)
  await refreshFigures(db, ids, today)
  await refreshMaster(db, ids, today)
  await refreshAssessment(db, ids, today, now)
}
