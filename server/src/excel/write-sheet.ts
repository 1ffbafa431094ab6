import type { SheetToWrite } from './sheet-bytes.ts'
import { writeWorkbook } from './write-workbook.ts'

export type { CellLook, SheetToWrite } from './sheet-bytes.ts'

/** Writes sheets that were laid out cell by cell as a workbook. */
export function writeSheet(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return writeWorkbook({ kind: 'sheets', sheets }, rows)
}
