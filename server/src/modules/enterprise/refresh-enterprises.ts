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
  await refreshFigures(db, ids, today)
  await refreshMaster(db, ids, { now, today })
  await refreshAssessment(db, ids, today)
}
