import type { FileAnswer } from '../http/file-answer.ts'
import { fileTypes } from '../http/file-types.ts'
import type { ListColumn, PrintedList } from './list-layout.ts'
import { writeWorkbook } from './write-workbook.ts'

export type { ListColumn, PrintedList } from './list-layout.ts'

/** Columns of plain cells: their titles, each with its width. */
export function columnsOf(titles: readonly string[], widths: readonly number[]): ListColumn[] {
  return titles.map((title, at) => ({ title, width: widths[at] ?? 10 }))
}

/** Writes the list as a workbook for people to print, sign and pass on. */
export async function writeList(list: PrintedList, filename: string): Promise<FileAnswer> {
  const body = await writeWorkbook({ kind: 'list', list }, list.rows.length)
  return { filename: `${filename}.xlsx`, type: fileTypes.xlsx, body }
}
