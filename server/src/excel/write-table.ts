import type { FileAnswer } from '../http/file-answer.ts'
import { fileTypes } from '../http/file-types.ts'
import type { Table } from './table-bytes.ts'
import { writeWorkbook } from './write-workbook.ts'

export type { Table } from './table-bytes.ts'

/** A plain list as a file people can open: one header row, kept in sight, texts never formulas. */
export async function writeTable(table: Table, format: 'xlsx' | 'csv'): Promise<FileAnswer> {
  const body = await writeWorkbook({ kind: 'table', table, format }, table.rows.length)
  const type = format === 'xlsx' ? fileTypes.xlsx : 'text/csv; charset=utf-8'
  return { filename: `${table.title}.${format}`, type, body }
}
