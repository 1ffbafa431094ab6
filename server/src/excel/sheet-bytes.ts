import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Cell, Merge } from './cell.ts'

/** How a cell looks; what it means is the business of whoever writes the sheet. */
export type CellLook =
  | 'title'
  | 'note'
  | 'header'
  | 'body'
  | 'share'
  | 'hundredths'
  | 'wrong'
  | 'reason'

export interface SheetToWrite {
  name: string
  rows: readonly (readonly Cell[])[]
  /** In characters of half width. */
  widths?: readonly number[]
  merges?: readonly Merge[]
  /** Looks by `row,column`. */
  looks?: ReadonlyMap<string, CellLook>
  /** Choices offered in a column from a row on. */
  choices?: readonly { column: number; fromRow: number; toRow: number; values: readonly string[] }[]
  /** Rows that stay in sight. */
  frozenRows?: number
  /** A4 across, as wide as one page, this row repeated on every page. */
  printedWithHeader?: number
  /** Heights in points by row; a row with wrapped text needs one, office programs do not work it out on opening. */
  heights?: ReadonlyMap<number, number>
}

const font = { name: '宋体', size: 10 }
const line = { style: 'thin', color: { rgb: 'B7C0CB' } } as const
const border = { top: line, right: line, bottom: line, left: line }
const styles: Record<CellLook, CellStyle> = {
  title: { font: { ...font, size: 14, bold: true }, alignment: { horizontal: 'center' } },
  note: {
    font: { ...font, color: { rgb: '666666' } },
    alignment: { wrapText: true, vertical: 'top' },
  },
  header: {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E6EEF7' } },
    alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
    border,
  },
  body: { font, alignment: { wrapText: true, vertical: 'top' }, border },
  share: { font, numFmt: '0%', alignment: { vertical: 'top' }, border },
  hundredths: { font, numFmt: '0.00', alignment: { vertical: 'top' }, border },
  wrong: { font, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE0E0' } } },
  reason: { font: { ...font, color: { rgb: 'B00020' } }, alignment: { wrapText: true } },
}

export const headerStyle = styles.header

/** Sheets as a workbook. Text is always written as text, so that nothing a person typed becomes a formula. */
export async function sheetBytes(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(toLibrarySheet), defaultFont: font })
}

function toLibrarySheet(sheet: SheetToWrite): WriteSheet {
  const {
    name,
    rows,
    widths = [],
    merges = [],
    looks,
    choices = [],
    frozenRows = 0,
    printedWithHeader,
    heights,
  } = sheet
  const cells = new Map([...(looks ?? [])].map(([at, look]) => [at, { style: styles[look] }]))
  return {
    name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1',
    rows: rows.map((row) => row.map(toLibraryValue)),
    columns: widths.map((width) => ({ width })),
    cells,
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: choices.map(({ column, fromRow, toRow, values }) => ({
      type: 'list' as const,
      values: [...values],
      allowBlank: true,
      range: `${letters(column)}${fromRow + 1}:${letters(column)}${toRow + 1}`,
    })),
    ...(frozenRows > 0 ? { freezePane: { rows: frozenRows } } : {}),
    ...(printedWithHeader !== undefined && pageFor(printedWithHeader)),
    ...(heights && { rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])) }),
  }
}

/** A4 across, as wide as one page, the header on each. */
export function pageFor(headerRow: number): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerRow + 1}:$${headerRow + 1}`,
    },
    headerFooter: { oddFooter: '&C— &P —' },
  }
}

function toLibraryValue(cell: Cell) {
  return typeof cell === 'object' && cell !== null ? cell.day : cell
}

/** `0` is A, `26` is AA. */
function letters(column: number): string {
  const rest = column % 26
  const own = String.fromCharCode(65 + rest)
  return column < 26 ? own : letters((column - rest) / 26 - 1) + own
}
