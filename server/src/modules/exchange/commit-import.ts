import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { refuse } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { applyEnterpriseChanges, type ChangeResult } from '../enterprise/index.ts'
import { columnOf } from './column-of.ts'
import { countRows } from './count-rows.ts'
import { withHashJoins } from './hash-joins.ts'
import { importAnswer } from './import-answer.ts'
import { loadImport, lockImport, type StoredImport } from './load-import.ts'
import { type ColumnOfField, refusedProblems } from './row-verdict.ts'

export interface CommitInput {
  id: string
  only?: readonly number[] | undefined
  also?: readonly number[] | undefined
  except?: readonly number[] | undefined
}

interface ChosenRow {
  firm: string
  sheet: number
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
    const committed = await applyChosen(context, stored)
    await context.db
      .updateTable('exchange_import')
      .set({
        state: 'committed',
        committed_at: context.now,
        ...(committed.rejected > 0 && { counts: JSON.stringify(await countRows(context, id)) }),
      })
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
  // A row that changes nothing is told too: whoever else told the same may take it back one day.
  await sql`
    update exchange_row set is_committed = true
     where import_id = ${id} and outcome = 'unchanged' and not number = any (${[...except]}::int[])
       and ${only ? sql`number = any (${[...only]}::int[])` : sql`true`}`.execute(db)
}

async function applyChosen(context: Context, { id, sheets }: StoredImport) {
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
    const sheetOf = new Map(rows.map(({ change, sheet }) => [change.key, sheet]))
    const column =
      ({ key }: ChangeResult) =>
      (field: string) =>
        columnOf(sheets, sheetOf.get(key) ?? -1, { field })
    await withHashJoins(context.db, () => writeResults(context, id, results, column))
    last = end.firm
  }
}

const toBeWritten = sql`is_committed and outcome <> 'unchanged'`

async function nextFirms({ db }: Context, id: string, last: string): Promise<ChosenRow[]> {
  const { rows } = await sql<ChosenRow>`
    select firm, sheet, change from exchange_row
     where import_id = ${id} and ${toBeWritten} and firm in (
       select distinct firm from exchange_row
        where import_id = ${id} and ${toBeWritten} and firm > ${last}
        order by firm limit ${firmsPerPage})
     order by firm, number`.execute(db)
  return rows
}

/** A row refused at the last moment (the firm moved out of reach meanwhile) is shown as refused, with why. */
async function writeResults(
  { db }: Context,
  id: string,
  results: readonly ChangeResult[],
  column: (result: ChangeResult) => ColumnOfField,
) {
  const lines = results.map((result) => ({
    number: Number(result.key),
    enterpriseId: result.enterpriseId ?? null,
    refused: result.outcome === 'rejected' ? refusedProblems(result, column(result)) : null,
  }))
  await sql`
    update exchange_row set enterprise_id = line."enterpriseId", is_committed = line.refused is null,
           outcome = case when line.refused is null then exchange_row.outcome else 'rejected' end,
           problems = coalesce(line.refused, exchange_row.problems)
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
           as line (number int, "enterpriseId" uuid, refused jsonb)
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
