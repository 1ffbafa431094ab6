import { rejectedSheetTexts } from '@tidu/contracts/exchange/labels'
import { rowProblemText } from '@tidu/contracts/exchange/row-problem-text'
import type { SheetRow } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import type { StoredProblem, StoredSheet } from '../../db/tables/exchange.ts'
import type { Cell } from '../../excel/cell.ts'
import { fittingWidths, linesOf } from '../../excel/text-width.ts'
import { type CellLook, type SheetToWrite, writeSheet } from '../../excel/write-sheet.ts'
import { fileTypes } from '../../http/file-types.ts'
import { record } from '../audit/index.ts'
import { loadImport } from './load-import.ts'

interface RefusedRow {
  sheet: number
  row: number
  cells: unknown[]
  problems: StoredProblem[]
}

/** The refused and held rows in the shape of the file, with the reason and the remedy beside each. */
export async function downloadRejected(context: Context, { id }: { id: string }) {
  const stored = await loadImport(context, id)
  const rows = await context.db
    .selectFrom('exchange_row')
    .select(['sheet', 'row', 'cells', 'problems'])
    .where('import_id', '=', id)
    .where('outcome', 'in', ['rejected', 'conflicting'])
    .orderBy('number')
    .execute()
  const where = { regionPath: stored.region_path }
  await record(context, 'exchange.export-rows', id, { rows: rows.length }, where)
  const sheets = stored.sheets
    .map((sheet) => ({ sheet, rows: rows.filter((row) => row.sheet === sheet.sheet) }))
    .filter((one) => one.rows.length > 0)
    .map((one) => toSheet(one.sheet, one.rows))
  const empty: SheetToWrite = { name: rejectedSheetTexts.none, rows: [[rejectedSheetTexts.none]] }
  const body = await writeSheet(sheets.length > 0 ? sheets : [empty])
  const name = stored.file_name.replace(/\.[^.]*$/, '')
  return { filename: `${name}-${rejectedSheetTexts.suffix}.xlsx`, type: fileTypes.xlsx, body }
}

/** Reason and remedy are sentences: they are what the file is sent back for. */
const reasonWidth = 44
const linePoints = 15

function toSheet(
  { name, head, dataRow, columns }: StoredSheet,
  refused: RefusedRow[],
): SheetToWrite {
  const width = Math.max(...columns.map(({ column }) => column + 1), 0)
  const above: Cell[][] = Array.from({ length: dataRow }, () => [])
  for (const [row, cells] of head) above[row] = stored(cells)
  const headerRow = above.at(-1)
  if (headerRow) {
    while (headerRow.length < width) headerRow.push(null)
    headerRow[width] = rejectedSheetTexts.reason
    headerRow[width + 1] = rejectedSheetTexts.remedy
  }
  const looks = new Map<string, CellLook>()
  const rows = refused.map(({ row, cells, problems }, at) => {
    for (const { column } of problems) {
      const place = columns.find(({ header }) => header === column)
      if (place) looks.set(`${dataRow + at},${place.column}`, 'wrong')
    }
    looks.set(`${dataRow + at},${width}`, 'reason')
    const line: Cell[] = stored(cells)
    while (line.length < width) line.push(null)
    return [...line.slice(0, width), ...explained(row, problems)]
  })
  const all = [...above, ...rows]
  const widths = [
    ...fittingWidths(
      all.slice(Math.max(0, dataRow - 1)).map((line) => line.slice(0, width)),
      { most: 30 },
    ),
    reasonWidth,
    reasonWidth,
  ]
  const heights = new Map(
    rows.map((line, at) => {
      const lines = line.slice(width).map((text) => linesOf(String(text ?? ''), reasonWidth))
      return [dataRow + at, Math.max(1, ...lines) * linePoints] as const
    }),
  )
  return { name, rows: all, looks, widths, heights, printedWithHeader: Math.max(0, dataRow - 1) }
}

function explained(row: number, problems: readonly StoredProblem[]): Cell[] {
  const texts = problems.map((problem) => {
    const { reason, remedy } = rowProblemText(problem)
    return { reason: problem.column ? `${problem.column}：${reason}` : reason, remedy }
  })
  const place = rejectedSheetTexts.row.replace('{row}', String(row + 1))
  return [
    `${place}${texts.map(({ reason }) => reason).join('；')}`,
    texts
      .map(({ remedy }) => remedy)
      .filter((remedy) => remedy !== '')
      .join('；'),
  ]
}

/** Cells come back from the table as they were read from the file. */
function stored(cells: readonly unknown[]): Cell[] {
  return [...(cells as SheetRow[1])]
}
