import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { refuse } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { applyEnterpriseChanges, type ChangeResult } from '../enterprise/index.ts'
import { withHashJoins } from './hash-joins.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport } from './load-import.ts'

export interface CommitInput {
  id: string
  only?: readonly number[] | undefined
  also?: readonly number[] | undefined
  except?: readonly number[] | undefined
}

interface ChosenRow {
  firm: string
  change: EnterpriseChange
}

const firmsPerPage = 2_000

/**
 * Writes all new and changed rows, with the contradictory ones a person named, or only the chosen
 * ones, as one batch in this one transaction. Asked again after it was done, it answers the same and
 * changes nothing.
 */
export async function commitImport(context: Context, { id, ...choice }: CommitInput) {
  const stored = await lockImport(context, id, ['ready', 'committed'])
  if (stored.state === 'ready') {
    await markChosen(context, id, choice)
    const committed = await applyChosen(context, id)
    await context.db
      .updateTable('exchange_import')
      .set({ state: 'committed', committed_at: context.now })
      .where('id', '=', id)
      .execute()
    await record(context, 'exchange.commit', id, committed, { regionPath: stored.region_path })
  }
  const answer = await importAnswer(context, await loadImport(context, id))
  return { import: answer, committed: await countCommitted(context, id) }
}

async function markChosen(
  { db }: Context,
  id: string,
  { only, also = [], except = [] }: Omit<CommitInput, 'id'>,
) {
  // Contradictory rows are written only when a person named them.
  const wanted = only
    ? sql`number = any (${[...only]}::int[]) and outcome in ('new', 'changed', 'conflicting')`
    : sql`outcome in ('new', 'changed')`
  const named = sql`number = any (${[...also]}::int[]) and outcome = 'conflicting'`
  const { numAffectedRows } = await sql`
    update exchange_row set is_committed = true
     where import_id = ${id} and (${wanted} or ${named}) and not number = any (${[...except]}::int[])`.execute(
    db,
  )
  const nothing = Number(numAffectedRows ?? 0) === 0
  if (nothing && (only !== undefined || also.length > 0 || except.length > 0))
    throw refuse.nothingChosen()
}

async function applyChosen(context: Context, id: string) {
  const counts: Record<ChangeResult['outcome'], number> = {
    new: 0,
    changed: 0,
    unchanged: 0,
    conflicting: 0,
    rejected: 0,
  }
  for (let last = ''; ; ) {
    const rows = await withHashJoins(context.db, () => nextFirms(context, id, last))
    const end = rows.at(-1)
    if (!end) return counts
    const changes = rows.map(({ change }) => change)
    const results = await applyEnterpriseChanges(context.db, context, id, changes)
    for (const { outcome } of results) counts[outcome]++
    await withHashJoins(context.db, () => writeResults(context, id, results))
    last = end.firm
  }
}

async function nextFirms({ db }: Context, id: string, last: string): Promise<ChosenRow[]> {
  const { rows } = await sql<ChosenRow>`
    select firm, change from exchange_row
     where import_id = ${id} and is_committed and firm in (
       select distinct firm from exchange_row
        where import_id = ${id} and is_committed and firm > ${last}
        order by firm limit ${firmsPerPage})
     order by firm, number`.execute(db)
  return rows
}

/** A row refused at the last moment (the firm moved out of reach meanwhile) is not counted as written. */
async function writeResults({ db }: Context, id: string, results: readonly ChangeResult[]) {
  const lines = results.map(({ key, enterpriseId, outcome }) => ({
    number: Number(key),
    enterpriseId: enterpriseId ?? null,
    written: outcome !== 'rejected',
  }))
  await sql`
    update exchange_row set enterprise_id = line."enterpriseId", is_committed = line.written
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as line (number int, "enterpriseId" uuid, written boolean)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}

async function countCommitted({ db }: Context, id: string) {
  const counts = { new: 0, changed: 0, unchanged: 0, conflicting: 0, rejected: 0 }
  const { rows } = await sql<{ outcome: keyof typeof counts; count: number }>`
    select outcome, count(*)::int as count from exchange_row
     where import_id = ${id} and is_committed group by outcome`.execute(db)
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}
