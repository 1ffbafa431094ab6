import { importRowTexts, rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { record } from '../audit/index.ts'
import { matchingRows, type RowFilter, rowAnswer } from './list-import-rows.ts'
import { loadImport } from './load-import.ts'

const mostRows = 200_000

/** What the dry run says of each row, as a workbook: every repair, every change, every reason. */
export async function exportImportRows(context: Context, filter: RowFilter) {
  const stored = await loadImport(context, filter.id)
  const rows = await matchingRows(context, filter)
    .selectAll()
    .orderBy('number')
    .limit(mostRows)
    .execute()
  const { outcome, search } = filter
  const details = { outcome, search, rows: rows.length }
  const where = { regionPath: stored.region_path }
  await record(context, 'exchange.export-rows', filter.id, details, where)
  const { title, header } = importRowTexts
  const name = stored.file_name.replace(/\.[^.]*$/, '')
  const table = {
    title: `${name}-${title}`,
    header,
    rows: rows.map(rowAnswer(stored)).map(cellsOf),
  }
  return writeTable(table, 'xlsx')
}

type Row = ReturnType<ReturnType<typeof rowAnswer>>

const lines = (texts: readonly string[]) => texts.join('；') || null

function cellsOf(row: Row): (string | number | null)[] {
  const { committed, empty } = importRowTexts
  const of = (column: string | undefined, text: string) => (column ? `${column}：${text}` : text)
  return [
    row.sheet,
    row.row,
    row.name,
    row.creditCode,
    rowOutcomeLabels[row.outcome],
    lines(
      row.repairs.map(({ column, fieldTitle, from, to, label }) =>
        of(column ?? fieldTitle, `${from} → ${to}（${label}）`),
      ),
    ),
    lines(
      row.differences.map(({ item, year, before, after }) =>
        of(year ? `${year}${item}` : item, `${before ?? empty} → ${after ?? empty}`),
      ),
    ),
    lines(row.problems.map(({ column, reason }) => of(column, reason))),
    lines(row.problems.flatMap(({ remedy }) => remedy || [])),
    row.committed ? committed : null,
  ]
}
