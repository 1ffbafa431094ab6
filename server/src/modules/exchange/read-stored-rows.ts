import { covers } from '@tidu/domain/access'
import {
  carryMerged,
  footRow,
  mappedColumns,
  type Problem,
  type ReadContext,
  readRow,
  type SheetRow,
} from '@tidu/domain/exchange'
import { sql } from 'kysely'
import { yearInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { industryIndex } from '../enterprise/index.ts'
import { regionRegistry } from '../region/index.ts'
import { withHashJoins } from './hash-joins.ts'
import type { StoredImport } from './load-import.ts'
import { settleMovedFirms } from './settle-moved-firms.ts'
import { vocabulary } from './vocabulary.ts'

const rowsPerPage = 2_000

interface StoredRow {
  number: number
  sheet: number
  row: number
  cells: SheetRow[1]
}

/** Reads every stored row under the mapping; sums and notes are set aside, unreadable rows refused. */
export async function readStoredRows(context: Context, stored: StoredImport, progress: Progress) {
  const sheets = new Map(
    stored.sheets.map((sheet) => [sheet.sheet, reader(context, stored, sheet)]),
  )
  const total = Math.max(1, ...stored.sheets.map(({ rows }) => rows))
  for (let last = 0; ; ) {
    const rows = await nextRows(context, stored.id, last)
    const end = rows.at(-1)
    if (!end) break
    const read = rows.map((row) => sheets.get(row.sheet)?.(row) ?? skipped(row))
    await withHashJoins(context.db, () => writeRows(context, stored.id, read))
    last = end.number
    await progress.report(40 + Math.min(20, (20 * last) / total))
  }
  await settleMovedFirms(context, stored.id)
  await withHashJoins(context.db, () => joinAliases(context, stored.id))
}

async function nextRows({ db }: Context, id: string, last: number): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select number, sheet, row, cells from exchange_row
     where import_id = ${id} and number > ${last} order by number limit ${rowsPerPage}`.execute(db)
  return rows
}

function reader({ actor }: Context, stored: StoredImport, sheet: StoredSheet) {
  const { byCode } = regionRegistry().index
  const words = vocabulary()
  const read: ReadContext = {
    vocabulary: words,
    columns: mappedColumns(sheet.columns, words),
    tags: stored.tags,
    regions: regionRegistry().index,
    industries: industryIndex(),
    within: stored.region_code === null ? undefined : byCode.get(stored.region_code),
    filingYear: yearInChina(stored.created_at),
    evidence: (row) => `${stored.file_name} · ${sheet.name} · ${row}`,
  }
  const outside = (code: string | undefined, column: string | undefined) => {
    const region = code === undefined ? undefined : byCode.get(code)
    return region && !actor.scope.regionPaths.some((path) => covers(path, region.path))
      ? [{ ...(column && { column }), ...outsideProblem, given: region.name } satisfies Problem]
      : []
  }
  const carry = carryMerged(sheet.merges ?? [], read.columns)
  return (row: StoredRow) => {
    const { row: given, carried } = carry([row.row, row.cells])
    if (!sheet.use || footRow(given, sheet.columns, words.lexicon)) return skipped(row)
    const { change, repairs, problems, firm, alias, about, placeColumn } = readRow(
      given,
      read,
      carried,
    )
    const all = [...problems, ...outside(change.master.region, placeColumn)]
    return {
      number: row.number,
      outcome: all.length > 0 ? 'rejected' : null,
      change: { ...change, key: String(row.number) },
      repairs,
      problems: all,
      firm,
      alias,
      about,
    }
  }
}

const outsideProblem = { field: 'region', problem: 'region-outside' } as const

function skipped({ number }: StoredRow) {
  return { number, outcome: 'skipped', repairs: [], problems: [] }
}

async function writeRows({ db }: Context, id: string, rows: readonly object[]) {
  await sql`
    update exchange_row set outcome = line.outcome, change = line.change, repairs = line.repairs,
           problems = line.problems, firm = line.firm, alias = line.alias, about = line.about
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as line (number int, outcome text, change jsonb, repairs jsonb, problems jsonb,
                    firm text, alias text, about text)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}

/** A row without a code belongs to the one firm of that name and region which elsewhere carries one. */
async function joinAliases({ db }: Context, id: string) {
  await sql`
    update exchange_row bare set firm = coded.firm
      from (select alias, min(firm) as firm from exchange_row
             where import_id = ${id} and firm <> alias and outcome is null
             group by alias having count(distinct firm) = 1) coded
     where bare.import_id = ${id} and bare.alias = coded.alias and bare.firm = bare.alias`.execute(
    db,
  )
}
