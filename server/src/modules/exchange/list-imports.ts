import type { ImportSort } from '@tidu/contracts/exchange/lists'
import type { ImportState } from '@tidu/domain/exchange'
import { type SqlBool, sql } from 'kysely'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { inTerritoryOf } from '../access/index.ts'
import { importAnswer } from './import-answer.ts'

const pageSize = 20

const columns = {
  createdAt: 'created_at',
  fileName: 'file_name',
  fileBytes: 'file_bytes',
  state: 'state',
  ownerName: 'owner_name',
} as const

export interface ImportFilter {
  search?: string | undefined
  state?: ImportState | undefined
}

interface Input extends ImportFilter {
  page: number
  sort: ImportSort
  order: 'asc' | 'desc'
}

export async function listImports(context: Context, { page, sort, order, ...filter }: Input) {
  const matching = matchingImports(context, filter)
  const stored = await matching
    .selectAll()
    .orderBy(columns[sort], order)
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = await totalOf(matching)
  const rows = []
  for (const one of stored) rows.push(await importAnswer(context, one))
  return { rows, total, pageSize }
}

/** Imports of the actor's own territory. */
export function matchingImports({ actor, db }: Context, { search, state }: ImportFilter) {
  let matching = db
    .selectFrom('exchange_import')
    .where(inTerritoryOf(actor, 'exchange_import.region_path'))
  if (state) matching = matching.where('state', '=', state)
  if (search)
    matching = matching.where(
      sql<SqlBool>`strpos(lower(file_name || ' ' || owner_name), ${search.toLowerCase()}) > 0`,
    )
  return matching
}
