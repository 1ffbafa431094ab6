import { importRowTexts, rowOutcomeLabels } from '@tidu/contracts/exchange/labels'
import { timeInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { columnsOf, writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { matchingRows, type RowFilter, rowAnswer } from './list-import-rows.ts'
import { loadImport } from './load-import.ts'

/** A larger workbook would hold up everybody else while it is written; the note says how many there are. */
const mostRows = 20_000
const widths = [10, 6, 26, 20, 8, 36, 26, 36, 26, 7]

/** What the dry run says of each row, as a workbook: every repair, every change, every reason. */
export async function exportImportRows(context: Context, filter: RowFilter) {
  const stored = await loadImport(context, filter.id)
  const matching = matchingRows(context, filter)
  const total = await totalOf(matching)
  const rows = await matching.selectAll().orderBy('number').limit(mostRows).execute()
  const { outcome, search } = filter
  const details = { outcome, search, rows: rows.length }
  const where = { regionPath: stored.region_path }
  await record(context, 'exchange.export-rows', filter.id, details, where)
  const { title, note, header } = importRowTexts
  const about = note
    .replace('{file}', stored.file_name)
    .replace('{at}', timeInChina(stored.created_at))
    .replace('{owner}', stored.owner_name)
    .replace('{total}', String(total))
    .replace('{rows}', String(rows.length))
  return writeList(
    {
      title,
      notes: [about],
      columns: columnsOf(header, widths),
      rows: rows.map(rowAnswer(stored)).map(cellsOf),
      foot: [],
    },
    `${stored.file_name.replace(/\.[^.]*$/, '')}-${title}`,
  )
}

type Row = ReturnType<ReturnType<typeof rowAnswer>>

const lines = (texts: readonly string[]) => texts.join('\n') || null

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
