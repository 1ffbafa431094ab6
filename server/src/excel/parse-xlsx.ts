import { streamXlsxRows } from 'hucre/xlsx'
import type { Cell, SheetRow } from './cell.ts'
import { nothingHidden } from './hidden-scan.ts'
import { preflightZip } from './preflight-zip.ts'
import { listSheets } from './sheet-list.ts'
import type { SheetSink } from './sheet-sink.ts'

/** The one place that knows the workbook library for xlsx. */
export async function parseXlsx(file: Buffer, sink: SheetSink): Promise<void> {
  const checked = await preflightZip(file)
  for (const [index, { name, hidden, part }] of listSheets(checked).entries()) {
    const unseen = checked.hidden.get(part) ?? nothingHidden
    const merges = checked.merges.get(part) ?? []
    sink.sheet({ sheet: index, name, hidden, merges, hiddenColumns: [...unseen.columns] })
    for await (const { index: row, values } of streamXlsxRows(file, { sheet: name })) {
      sink.row(index, toSheetRow(row, values), unseen.rows.has(row))
    }
  }
}

type LibraryValue = string | number | boolean | Date | null

function toSheetRow(row: number, values: LibraryValue[]): SheetRow {
  let last = values.length - 1
  while (last >= 0 && isBlank(values[last])) last--
  const cells: Cell[] = new Array(last + 1)
  for (let column = 0; column <= last; column++) cells[column] = toCell(values[column] ?? null)
  return [row, cells]
}

function isBlank(value: LibraryValue | undefined): boolean {
  return value === null || value === undefined || value === ''
}

function toCell(value: LibraryValue): Cell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  }
  return value === '' ? null : value
}
