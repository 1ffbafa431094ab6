import { letterOf } from '@tidu/domain/screening'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import {
  matchingRows,
  type RowFilters,
  type RunOfRows,
  rowColumns,
  rowShape,
  tagsColumn,
} from './find-rows.ts'
import { regionName } from './region-in-scope.ts'
import { loadRun, runShape } from './run-shape.ts'

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

async function countByCriterion(context: Context, run: RunOfRows) {
  const places = run.criteria.map((_, index) => index + 1)
  const rows = await matchingRows(context, run, {})
    .innerJoin(
      sql<{ place: number }>`unnest(${places}::int[])`.as<'spot'>(sql`spot(place)`),
      (join) => join.onTrue(),
    )
    .select('spot.place')
    .select(
      sql<number>`count(*) filter (where substr(row.nearest, spot.place, 1) = ${letterOf('unmet')})::int`.as(
        'unmet',
      ),
    )
    .select(
      sql<number>`count(*) filter (where substr(row.nearest, spot.place, 1) = ${letterOf('unknown')})::int`.as(
        'unknown',
      ),
    )
    .groupBy('spot.place')
    .execute()
  return run.criteria.map(({ id, title }, index) => {
    const found = rows.find(({ place }) => place === index + 1)
    return { id, title, unmet: found?.unmet ?? 0, unknown: found?.unknown ?? 0 }
  })
}

async function countByCounty(context: Context, run: RunOfRows) {
  const rows = await matchingRows(context, run, {})
    .select('enterprise.county_code as code')
    .select(sql<number>`count(*)::int`.as('firms'))
    .groupBy('enterprise.county_code')
    .orderBy('enterprise.county_code')
    .execute()
  return rows.map(({ code, firms }) => ({ code, name: regionName(code), firms }))
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
  const { total } = await matchingRows(context, run, filters)
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    run: runShape(run),
    rows: rows.map((row) => rowShape(row, run.criteria)),
    total: Number(total),
    criteria: await countByCriterion(context, run),
    counties: await countByCounty(context, run),
  }
}
