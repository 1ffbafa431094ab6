import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { refuse } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { record } from '../audit/index.ts'
import { applyEnterpriseChanges, type ChangeResult, statisticsKeeper } from '../enterprise/index.ts'
import { columnOf } from './column-of.ts'
import { countRows } from './count-rows.ts'
import { withHashJoins } from './hash-joins.ts'
import { lockImport, type StoredImport } from './load-import.ts'
import { type ColumnOfField, refusedProblems } from './row-verdict.ts'

const numbers = z.array(z.int()).readonly().optional()

/** Row numbers a person chose: only these, these besides, all but these. */
export const rowChoice = z.strictObject({ only: numbers, also: numbers, except: numbers })
export type RowChoice = z.infer<typeof rowChoice>

interface ChosenRow {
  firm: string
  sheet: number
  change: EnterpriseChange
}

const firmsPerPage = 1_000

/** Contradictory rows are written only when a person named them. */
function chosen({ only, also = [], except = [] }: RowChoice) {
  const wanted = only
    ? sql`number = any (${[...only]}::int[]) and outcome in ('new', 'changed', 'conflicting')`
    : sql`outcome in ('new', 'changed')`
  const named = sql`number = any (${[...also]}::int[]) and outcome = 'conflicting'`
  return sql`(${wanted} or ${named}) and not number = any (${[...except]}::int[])`
}

/** How many rows a choice writes; naming rows of which none can be written is refused. */
export async function countChosen({ db }: Context, id: string, choice: RowChoice) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from exchange_row
     where import_id = ${id} and ${chosen(choice)}`.execute(db)
  const count = rows[0]?.count ?? 0
  const { only, also = [], except = [] } = choice
  if (count === 0 && (only !== undefined || also.length > 0 || except.length > 0))
    throw refuse.nothingChosen()
  return count
}

/** Writes the chosen rows as one batch, in this one transaction. */
export async function writeChosen(
  context: Context,
  id: string,
  choice: RowChoice,
  progress: Progress,
) {
  const stored = await lockImport(context, id, ['ready', 'committing'])
  const total = await markChosen(context, id, choice)
  const written = await applyChosen(context, stored, total, progress)
  await context.db
    .updateTable('exchange_import')
    .set({
      state: 'committed',
      problem: null,
      committed_at: context.now,
      ...(written.rejected > 0 && { counts: JSON.stringify(await countRows(context, id)) }),
    })
    .where('id', '=', id)
    .execute()
  await record(context, 'exchange.commit', id, written, { regionPath: stored.region_path })
}

async function markChosen({ db }: Context, id: string, choice: RowChoice): Promise<number> {
  const { numAffectedRows } = await sql`
    update exchange_row set is_committed = true
     where import_id = ${id} and ${chosen(choice)}`.execute(db)
  const { only, except = [] } = choice
  // A row that changes nothing is told too: whoever else told the same may take it back one day.
  await sql`
    update exchange_row set is_committed = true
     where import_id = ${id} and outcome = 'unchanged' and not number = any (${[...except]}::int[])
       and ${only ? sql`number = any (${[...only]}::int[])` : sql`true`}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

async function applyChosen(
  context: Context,
  { id, sheets }: StoredImport,
  total: number,
  progress: Progress,
) {
  const counts: Record<ChangeResult['outcome'], number> = {
    new: 0,
    changed: 0,
    unchanged: 0,
    conflicting: 0,
    rejected: 0,
  }
  let done = 0
  const keepStatistics = statisticsKeeper(context.db)
  for (let last = ''; ; ) {
    if (total > firmsPerPage) await keepStatistics()
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
    done += rows.length
    await progress.report((99 * done) / total)
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
