import { letterOf, positionsOf } from '@tidu/domain/screening'
import type { Outcome } from '@tidu/policy-engine/outcome'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { visibleTo } from '../access/index.ts'
import { industryName } from '../enterprise/index.ts'
import { regionName } from './region-in-scope.ts'

export interface RowFilters {
  county?: string | undefined
  industry?: string | undefined
  tag?: string | undefined
  outcome?: Outcome | undefined
  unmet?: number | undefined
  maxUnknown?: number | undefined
  criterion?: string | undefined
  withoutTitle?: boolean | undefined
  search?: string | undefined
}

export interface RunOfRows {
  id: string
  criteria: { id: string; title: string }[]
}

/** Rows of a run the actor may see, narrowed by the filters of the workbench. */
export function matchingRows(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  run: RunOfRows,
  filters: RowFilters,
) {
  let matching = db
    .selectFrom('screening_row as row')
    .innerJoin('enterprise', 'enterprise.id', 'row.enterprise_id')
    .where('row.run_id', '=', run.id)
    .where(visibleTo(actor))
  const { county, industry, tag, outcome, unmet, maxUnknown, criterion, search } = filters
  if (county) matching = matching.where('enterprise.county_code', '=', county)
  if (industry) matching = matching.where('enterprise.industry_code', 'like', `${industry}%`)
  if (outcome) matching = matching.where('row.outcome', '=', outcome)
  if (unmet !== undefined) matching = matching.where('row.unmet', '=', unmet)
  if (maxUnknown !== undefined) matching = matching.where('row.unknown', '<=', maxUnknown)
  if (filters.withoutTitle) matching = matching.where('row.holds_title', '=', false)
  if (tag) matching = matching.where(holdsTag(tag))
  if (search) matching = matching.where(sql<SqlBool>`position(${search} in enterprise.name) > 0`)
  if (criterion) {
    const place = run.criteria.findIndex(({ id }) => id === criterion) + 1
    matching = matching.where(
      sql<SqlBool>`substr(row.nearest, ${place}::int, 1) = ${letterOf('unmet')}`,
    )
  }
  return matching
}

/** The newest version of an entry counts, unless it takes the tag back. */
export const heldTag = sql`held.enterprise_id = enterprise.id and not held.is_void
  and not exists (select from enterprise_tag as later
    where later.entry_id = held.entry_id and later.seq > held.seq)`

/** What a row shows of the run and of the firm. */
export const rowColumns = [
  'row.enterprise_id',
  'enterprise.name',
  'enterprise.credit_code',
  'enterprise.county_code',
  'enterprise.industry_code',
  'enterprise.is_fictional',
  'row.outcome',
  'row.nearest',
  'row.score_low',
  'row.score_high',
  'row.met',
  'row.unmet',
  'row.unknown',
  'row.manual',
  'row.readiness',
  'row.distance',
  'row.holds_title',
] as const

export const tagsColumn = sql<string[]>`array(
  select held.tag from enterprise_tag as held where ${heldTag} order by held.tag)`

function holdsTag(tag: string): Expression<SqlBool> {
  return sql<SqlBool>`exists (select from enterprise_tag as held where ${heldTag} and held.tag = ${tag})`
}

export interface FoundRow {
  enterprise_id: string
  name: string
  credit_code: string | null
  county_code: string
  industry_code: string | null
  is_fictional: boolean
  tags: string[]
  outcome: Outcome
  nearest: string
  score_low: string | null
  score_high: string | null
  met: number
  unmet: number
  unknown: number
  manual: number
  readiness: number
  distance: number | null
  holds_title: boolean
}

/** A row as the API shows it, with the criteria that stand in the way by name. */
export function rowShape(row: FoundRow, criteria: RunOfRows['criteria']) {
  const named = (outcome: Outcome) =>
    positionsOf(row.nearest, outcome).flatMap((place) => criteria[place] ?? [])
  return {
    enterpriseId: row.enterprise_id,
    name: row.name,
    creditCode: row.credit_code,
    county: regionName(row.county_code),
    industry: row.industry_code,
    industryName: industryName(row.industry_code),
    tags: row.tags,
    isFictional: row.is_fictional,
    holdsTitle: row.holds_title,
    outcome: row.outcome,
    score:
      row.score_low === null || row.score_high === null
        ? null
        : { low: Number(row.score_low), high: Number(row.score_high) },
    met: row.met,
    unmet: row.unmet,
    unknown: row.unknown,
    manual: row.manual,
    readiness: Math.round(row.readiness * 10_000) / 10_000,
    distance: row.distance === null ? null : Math.round(row.distance * 10_000) / 10_000,
    unmetCriteria: named('unmet'),
    unknownCriteria: named('unknown'),
  }
}
