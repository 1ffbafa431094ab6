import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { sortKey } from '../region/index.ts'
import { regionName } from './enterprise-row.ts'
import { matchingEnterprises } from './matching-enterprises.ts'

const mean = (column: string) => sql<number | null>`floor(avg(${sql.ref(column)}))::int`

/** The three scores per county, side by side and never mixed. */
export async function showQualityBoard(
  context: Context,
  { region }: { region?: string | undefined },
) {
  const rows = await matchingEnterprises(context, { region })
    .select('enterprise.county_code as code')
    .select([
      sql<number>`count(*)::int`.as('enterprises'),
      mean('quality_accurate').as('accurate'),
      mean('quality_complete').as('complete'),
      mean('quality_fresh').as('fresh'),
      sql<number>`coalesce(sum(conflict_count), 0)::int`.as('conflicts'),
      sql<number>`(count(*) filter (where credit_code is null))::int`.as('withoutCode'),
    ])
    .groupBy('enterprise.county_code')
    .execute()
  const counties = rows
    .map((row) => ({ ...row, name: regionName(row.code) }))
    .sort((one, other) => (sortKey(one.name) < sortKey(other.name) ? -1 : 1))
  return { counties }
}
