import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { countByCounty, countByCriterion, countByIndustry, countByTag } from './count-rows.ts'
import {
  matchingRows,
  type RowFilters,
  type RunOfRows,
  rowColumns,
  rowShape,
  tagsColumn,
} from './find-rows.ts'
import { loadRun, runShape } from './run-shape.ts'
import { seedOutcomes, seedQuestionOf } from './seed-outcomes.ts'

export type RowSort = 'readiness' | 'distance' | 'name' | 'unknown' | 'county'

interface Input extends RowFilters {
  id: string
  page: number
  pageSize: number
  sort: RowSort
  order?: 'asc' | 'desc' | undefined
}

/** Readiest first, then the shortest way: the rank a person reads from top to bottom. */
export function sortedRows(
  context: Pick<Context, 'db' | 'actor'>,
  run: RunOfRows,
  filters: RowFilters,
  sort: RowSort,
  order?: 'asc' | 'desc',
) {
  const columns = {
    readiness: 'row.readiness',
    distance: 'row.distance',
    name: 'enterprise.sort_key',
    unknown: 'row.unknown',
    county: 'enterprise.county_code',
  } as const
  const direction = order ?? (sort === 'readiness' ? 'desc' : 'asc')
  return matchingRows(context, run, filters)
    .select(rowColumns)
    .select(tagsColumn.as('tags'))
    .orderBy(columns[sort], (by) =>
      direction === 'desc' ? by.desc().nullsLast() : by.asc().nullsLast(),
    )
    .orderBy('row.distance', (by) => by.asc().nullsLast())
    .orderBy('row.unknown')
    .orderBy('row.enterprise_id')
}

export async function listRows(
  context: Context,
  { id, page, pageSize, sort, order, ...filters }: Input,
) {
  const run = await loadRun(context, id)
  const rows = await sortedRows(context, run, filters, sort, order)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = await totalOf(matchingRows(context, run, filters))
  const seeds = await seedOutcomes(
    context,
    seedQuestionOf(run),
    rows.map((row) => row.enterprise_id),
  )
  return {
    run: runShape(run),
    rows: rows.map((row) => ({
      ...rowShape(row, run.criteria),
      seedOutcome: seeds.get(row.enterprise_id) ?? null,
    })),
    total,
    criteria: await countByCriterion(context, run),
    counties: await countByCounty(context, run),
    industries: await countByIndustry(context, run),
    tags: await countByTag(context, run),
  }
}
