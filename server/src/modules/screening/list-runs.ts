import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { inTerritoryOf } from '../access/index.ts'
import { runShape } from './run-shape.ts'

interface Input {
  page: number
  pageSize: number
  standard?: string | undefined
}

export async function listRuns({ db, actor }: Context, { page, pageSize, standard }: Input) {
  let matching = db
    .selectFrom('screening_run')
    .where(inTerritoryOf(actor, 'screening_run.region_path'))
  if (standard) matching = matching.where('standard', '=', standard)
  const rows = await matching
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = await totalOf(matching)
  return { rows: rows.map(runShape), total }
}
