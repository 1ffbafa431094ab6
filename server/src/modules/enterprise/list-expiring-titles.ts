import { titleStatus } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { regionName } from './enterprise-row.ts'
import { isInScope } from './is-in-scope.ts'
import { matchingEnterprises, validTitles } from './matching-enterprises.ts'
import { qualitySettings } from './registry-files.ts'

export interface ExpiringInput {
  region?: string | undefined
  on?: string | undefined
  withinDays: number
  page: number
  pageSize: number
}

export async function listExpiringTitles(
  context: Context,
  { region, on = context.today, withinDays, page, pageSize }: ExpiringInput,
) {
  const ending = matchingEnterprises(context, { region })
    .innerJoin(
      sql<{
        entry_id: string
        enterprise_id: string
        tier: string
        end_on: string
      }>`(${validTitles(on)})`.as('held'),
      'held.enterprise_id',
      'enterprise.id',
    )
    .where(sql<boolean>`held.end_on <= ${on}::date + ${withinDays}::int`)
  const total = await totalOf(ending)
  const rows = await ending
    .select([
      'enterprise.id as enterpriseId',
      'enterprise.name',
      'enterprise.region_code',
      'held.tier',
      'held.end_on as endOn',
    ])
    .orderBy('held.end_on')
    .orderBy('enterprise.sort_key')
    .orderBy('held.entry_id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { noticeDays } = qualitySettings().titles
  return {
    isInScope: isInScope(context.actor, region),
    rows: rows.map(({ region_code, ...row }) => {
      const title = { ...row, number: null, event: 'recognised', startOn: null, endedOn: null }
      const status = titleStatus({ ...title, event: 'recognised' }, on, noticeDays)
      return {
        ...row,
        regionName: regionName(region_code),
        daysLeft: status.daysLeft ?? 0,
        notice: status.notice ?? null,
      }
    }),
    total,
  }
}
