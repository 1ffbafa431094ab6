import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import type { FileAnswer } from '../http/file-answer.ts'
import { fittingWidths } from './text-width.ts'
import { headerStyle, pageFor } from './write-sheet.ts'

export interface Table {
  /** Sheet name and, with the ending, file name. */
  title: string
  header: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** A plain list as a file people can open: one header row, kept in sight, texts never formulas. */
export async function writeTable(table: Table, format: 'xlsx' | 'csv'): Promise<FileAnswer> {
  return format === 'xlsx' ? xlsx(table) : csv(table)
}

async function xlsx({ title, header, rows }: Table): Promise<FileAnswer> {
  const workbook = await writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        columns: fittingWidths([header, ...rows]).map((width) => ({ width })),
        rows: [[...header], ...rows.map((row) => [...row])],
        cells: new Map(header.map((_, column) => [`0,${column}`, { style: headerStyle }])),
        freezePane: { rows: 1 },
        ...pageFor(0),
      },
    ],
  })
  return {
    filename: `${title}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Buffer.from(workbook),
  }
}

/** Excel allows 31 signs and none of these, and no quote at either end. */
function sheetName(title: string): string {
  const allowed = title.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '')
  return [...allowed].slice(0, 31).join('').trim() || '1'
}

/** With a byte order mark, or Excel reads Chinese as noise; formulas are escaped (CSV injection). */
function csv({ title, header, rows }: Table): FileAnswer {
  const text = writeCsv([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    escapeFormulae: true,
  })
  return { filename: `${title}.csv`, type: 'text/csv; charset=utf-8', body: Buffer.from(text) }
}
