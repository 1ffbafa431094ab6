import type { FileAnswer } from '../http/file-answer.ts'
import type { Table } from './table-bytes.ts'
import { typeOfXlsx, writeWorkbook } from './write-workbook.ts'

export type { Table } from './table-bytes.ts'

/** A plain list as a file people can open: one header row, kept in sight, texts never formulas. */
export async function writeTable(table: Table, format: 'xlsx' | 'csv'): Promise<FileAnswer> {
  const body = await writeWorkbook({ kind: 'table', table, format }, table.rows.length)
  const type = format === 'xlsx' ? typeOfXlsx : 'text/csv; charset=utf-8'
  return { filename: `${table.title}.${format}`, type, body }
}
