import type { entrySorts } from '@tidu/contracts/audit/lists'
import { type Actor, regionCodeOf } from '@tidu/domain/access'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/schema.ts'
import { totalOf } from '../../db/total-of.ts'
import { type EntryFilters, matchingEntries } from './matching-entries.ts'
import { nameSubjects, type SubjectName } from './subject-names.ts'

interface Filter extends EntryFilters {
  page: number
  pageSize: number
  sort?: (typeof entrySorts)[number] | undefined
  order?: 'asc' | 'desc' | undefined
}

const columns = {
  occurredAt: 'entry.occurred_at',
  action: 'entry.action',
  actorName: 'entry.actor_name',
  region: 'entry.region_path',
} as const

export async function listEntries({ actor, db }: Context, filter: Filter) {
  const matching = matchingEntries(db, actor, filter)
  const order = filter.order ?? 'desc'
  const rows = await selectEntries(matching)
    .orderBy(columns[filter.sort ?? 'occurredAt'], order)
    .orderBy('entry.id', order)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const total = await totalOf(matching)
  return { rows: await toEntries(db, actor, rows), total }
}

export function selectEntries(matching: ReturnType<typeof matchingEntries>) {
  return matching
    .selectAll('entry')
    .select(sql<Record<string, unknown>>`entry.details`.as('shown_details'))
    .select(
      sql<string | null>`(select name from region where path = entry.region_path)`.as(
        'region_name',
      ),
    )
    .select(sql<SqlBool>`exists (select from audit_seal where entry_id = entry.id)`.as('sealed'))
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

export async function toEntries(db: Db, actor: Actor, rows: readonly Row[]) {
  const nameOf = await nameSubjects(
    db,
    actor,
    rows.map((row) => row.subject),
  )
  return rows.map((row) => toEntry(row, nameOf(row.subject)))
}

function toEntry(row: Row, named: SubjectName | undefined) {
  return {
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    actorKind: row.actor_kind,
    accountId: row.account_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    delegationIds: row.delegation_ids,
    action: row.action,
    result: row.result,
    subject: row.subject,
    subjectKind: named?.kind ?? null,
    subjectName: named?.name ?? null,
    regionCode: regionCodeOf(row.region_path) ?? null,
    regionName: row.region_name,
    details: row.shown_details,
    reason: row.reason,
    address: row.address,
    requestId: row.request_id,
    sealed: row.sealed === true,
  }
}
