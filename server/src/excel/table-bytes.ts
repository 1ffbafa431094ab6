import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'
import { headerStyle, pageFor } from './sheet-bytes.ts'
import { fittingWidths } from './text-width.ts'

export interface Table {
  /** Sheet name and, with the ending, file name. */
  title: string
  header: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

/** A table as a workbook with its header kept in sight, or as CSV. */
export async function tableBytes(table: Table, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  return format === 'xlsx' ? xlsx(table) : csv(table)
}

function xlsx({ title, header, rows }: Table): Promise<Uint8Array> {
  return writeXlsx({
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
}

/** Excel allows 31 signs and none of these, and no quote at either end. */
function sheetName(title: string): string {
  const allowed = title.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '')
  return [...allowed].slice(0, 31).join('').trim() || '1'
}

/** With a byte order mark, or Excel reads Chinese as noise; formulas are escaped (CSV injection). */
function csv({ header, rows }: Table): Uint8Array {
  const text = writeCsv([[...header], ...rows.map((row) => [...row])], {
    bom: true,
    escapeFormulae: true,
  })
  return new TextEncoder().encode(text)
}
