import { type DelegationState, delegationState, regionCodeOf } from '@tidu/domain/access'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { delegationsVisibleTo } from './delegation-reach.ts'

interface Filter {
  page: number
  pageSize: number
  sort?: 'startsAt' | 'endsAt' | 'createdAt' | undefined
  order?: 'asc' | 'desc' | undefined
  state?: DelegationState | undefined
  search?: string | undefined
}

const columns = {
  startsAt: 'loan.starts_at',
  endsAt: 'loan.ends_at',
  createdAt: 'loan.created_at',
} as const

export async function listDelegations({ actor, db, now }: Context, filter: Filter) {
  let matching = db
    .selectFrom('access_delegation as loan')
    .innerJoin('access_account as lender', 'lender.id', 'loan.lender_id')
    .innerJoin('access_account as borrower', 'borrower.id', 'loan.borrower_id')
    .where(delegationsVisibleTo(actor))
  if (filter.state) matching = matching.where(isIn(filter.state, now))
  if (filter.search)
    matching = matching.where(
      sql<SqlBool>`strpos(lower(concat_ws(' ', lender.name, lender.login, borrower.name, borrower.login)), ${filter.search.toLowerCase()}) > 0`,
    )
  const rows = await matching
    .selectAll('loan')
    .select(['lender.login as lender_login', 'lender.name as lender_name'])
    .select(['borrower.login as borrower_login', 'borrower.name as borrower_name'])
    .select(
      sql<string | null>`(select name from region where path = loan.region_path)`.as('region_name'),
    )
    .orderBy(columns[filter.sort ?? 'startsAt'], filter.order ?? 'desc')
    .orderBy('loan.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const total = await totalOf(matching)
  return {
    rows: rows.map((row) => {
      const state = delegationState(
        { startsAt: row.starts_at, endsAt: row.ends_at, endedAt: row.ended_at ?? undefined },
        now,
      )
      return {
        id: row.id,
        lender: { id: row.lender_id, login: row.lender_login, name: row.lender_name },
        borrower: { id: row.borrower_id, login: row.borrower_login, name: row.borrower_name },
        regionCode: regionCodeOf(row.region_path) ?? null,
        regionName: row.region_name,
        reason: row.reason,
        state,
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
        endedAt: row.ended_at?.toISOString() ?? null,
        actions: state === 'over' ? [] : ['end' as const],
      }
    }),
    total,
  }
}

function isIn(state: DelegationState, now: Date) {
  const over = sql<SqlBool>`(loan.ended_at is not null or loan.ends_at <= ${now})`
  switch (state) {
    case 'over':
      return over
    case 'planned':
      return sql<SqlBool>`not ${over} and loan.starts_at > ${now}`
    case 'in-force':
      return sql<SqlBool>`not ${over} and loan.starts_at <= ${now}`
  }
}
