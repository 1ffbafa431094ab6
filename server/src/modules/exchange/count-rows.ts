import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { StoredCounts } from '../../db/tables/exchange.ts'

const none = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  rejected: 0,
  duplicate: 0,
  skipped: 0,
}

/** Counts every row once: new + changed + unchanged + conflicting + rejected + duplicate = rows. */
export async function countRows({ db }: Context, id: string): Promise<StoredCounts> {
  const outcomes = await sql<{ outcome: keyof typeof none; count: number }>`
    select outcome, count(*)::int as count from exchange_row
     where import_id = ${id} group by outcome`.execute(db)
  const repairsByKind = await countKinds({ db }, id, 'repairs', 'kind')
  const counts = { ...none }
  for (const { outcome, count } of outcomes.rows) {
    counts[outcome] = count
    if (outcome !== 'skipped') counts.rows += count
  }
  return {
    ...counts,
    repairs: Object.values(repairsByKind).reduce((sum, count) => sum + count, 0),
    repairsByKind,
    problemsByKind: await countKinds({ db }, id, 'problems', 'problem'),
  }
}

async function countKinds(
  { db }: Pick<Context, 'db'>,
  id: string,
  column: 'repairs' | 'problems',
  key: 'kind' | 'problem',
): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select entry->>${key}::text as kind, count(*)::int as count
      from exchange_row, jsonb_array_elements(${sql.ref(column)}) entry
     where import_id = ${id} group by 1 order by 2 desc, 1`.execute(db)
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}
