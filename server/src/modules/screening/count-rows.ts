import { positionsOf } from '@tidu/domain/screening'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { industryName } from '../enterprise/index.ts'
import { heldTag, matchingRows, type RunOfRows } from './find-rows.ts'
import { regionName } from './region-in-scope.ts'

/** How the rows of a run divide, for the choices of the filters: whatever else is filtered. */

export async function countByCriterion(context: Context, run: RunOfRows) {
  // Many firms share the same letters; each row times each criterion would be looked at otherwise.
  const rows = await matchingRows(context, run, {})
    .select('row.nearest')
    .select(sql<number>`count(*)::int`.as('firms'))
    .groupBy('row.nearest')
    .execute()
  const counts = run.criteria.map(({ id, title }) => ({ id, title, unmet: 0, unknown: 0 }))
  for (const { nearest, firms } of rows)
    for (const outcome of ['unmet', 'unknown'] as const)
      for (const place of positionsOf(nearest, outcome)) {
        const count = counts[place]
        if (count) count[outcome] += firms
      }
  return counts
}

export async function countByCounty(context: Context, run: RunOfRows) {
  const rows = await matchingRows(context, run, {})
    .select('enterprise.county_code as code')
    .select(sql<number>`count(*)::int`.as('firms'))
    .groupBy('enterprise.county_code')
    .orderBy('enterprise.county_code')
    .execute()
  return rows.map(({ code, firms }) => ({ code, name: regionName(code), firms }))
}

/** By division of GB/T 4754, the level officials speak of: C39, not C3985. */
export async function countByIndustry(context: Context, run: RunOfRows) {
  const division = sql<string>`substr(enterprise.industry_code, 1, 3)`
  const rows = await matchingRows(context, run, {})
    .where('enterprise.industry_code', 'is not', null)
    .select(division.as('code'))
    .select(sql<number>`count(*)::int`.as('firms'))
    .groupBy(division)
    .orderBy(division)
    .execute()
  return rows.map(({ code, firms }) => ({ code, name: industryName(code), firms }))
}

export async function countByTag(context: Context, run: RunOfRows) {
  return matchingRows(context, run, {})
    .innerJoin('enterprise_tag as held', (join) => join.on(sql<SqlBool>`${heldTag}`))
    .select('held.tag')
    .select(sql<number>`count(distinct enterprise.id)::int`.as('firms'))
    .groupBy('held.tag')
    .orderBy('held.tag')
    .execute()
}
