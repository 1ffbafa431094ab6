import { layOutList, type PrintedList } from './list-layout.ts'
import { type SheetToWrite, sheetBytes } from './sheet-bytes.ts'
import { type Table, tableBytes } from './table-bytes.ts'

/** Everything we write for people to open in a spreadsheet program; plain values, fit to be sent to a thread. */
export type Workbook =
  | { kind: 'list'; list: PrintedList }
  | { kind: 'table'; table: Table; format: 'xlsx' | 'csv' }
  | { kind: 'sheets'; sheets: readonly SheetToWrite[] }

export function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  switch (workbook.kind) {
    case 'list':
      return sheetBytes([layOutList(workbook.list)])
    case 'table':
      return tableBytes(workbook.table, workbook.format)
    case 'sheets':
      return sheetBytes(workbook.sheets)
  }
}
