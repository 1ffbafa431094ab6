import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { toEnterpriseRow } from './enterprise-row.ts'
import { isInScope } from './is-in-scope.ts'
import { type EnterpriseFilter, matchingEnterprises, validTitles } from './matching-enterprises.ts'

export const sortColumns = {
  name: 'sort_key',
  founded: 'founded_on',
  changed: 'changed_at',
  accurate: 'quality_accurate',
  complete: 'quality_complete',
  fresh: 'quality_fresh',
  conflicts: 'conflict_count',
} as const

export interface ListInput extends EnterpriseFilter {
  sort: keyof typeof sortColumns
  order: 'asc' | 'desc'
  page: number
  pageSize: number
}

export async function listEnterprises(context: Context, input: ListInput) {
  const rows = await loadRows(context, input, {
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  })
  const total = await totalOf(matchingEnterprises(context, input))
  return { rows, total, isInScope: isInScope(context.actor, input.region) }
}

export async function loadRows(
  context: Context,
  input: Omit<ListInput, 'page' | 'pageSize'>,
  { limit, offset }: { limit: number; offset: number },
) {
  const column = sortColumns[input.sort]
  const rows = await matchingEnterprises(context, input)
    .select([
      'enterprise.id',
      'enterprise.name',
      'credit_code',
      'region_code',
      'industry_code',
      'size_class',
      'founded_on',
      'quality_accurate',
      'quality_complete',
      'quality_fresh',
      'conflict_count',
      'is_fictional',
      'changed_at',
    ])
    .select([tiersOf(input.on ?? context.today).as('tiers'), tagsOf().as('tags')])
    .orderBy(column, (order) => (input.order === 'desc' ? order.desc() : order.asc()).nullsLast())
    .orderBy('enterprise.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(toEnterpriseRow)
}

export function tiersOf(day: string) {
  return sql<string[]>`coalesce((
    select array_agg(distinct held.tier order by held.tier) from (${validTitles(day)}) held
     where held.enterprise_id = enterprise.id), '{}')`
}

function tagsOf() {
  return sql<string[]>`coalesce((
    select array_agg(distinct newest.tag order by newest.tag) from enterprise_tag newest
     where newest.enterprise_id = enterprise.id and not newest.is_void
       and not exists (select from enterprise_tag later
                        where later.entry_id = newest.entry_id and later.seq > newest.seq)), '{}')`
}
