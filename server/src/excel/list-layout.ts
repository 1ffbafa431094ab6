import type { Cell } from './cell.ts'
import type { CellLook, SheetToWrite } from './sheet-bytes.ts'
import { linesOf } from './text-width.ts'

export interface ListColumn {
  title: string
  /** In characters of half width. */
  width: number
  /** How figures of the column look: a share as whole per cent, a number with two decimals. */
  figures?: 'share' | 'hundredths'
}

/** A list for people: what offices print, sign and pass on. */
export interface PrintedList {
  title: string
  /** Lines under the title: 口径, date, edition, counts. */
  notes: readonly string[]
  columns: readonly ListColumn[]
  rows: readonly (readonly (string | number | null)[])[]
  /** Lines under the table: the caution, who fills in and signs. */
  foot: readonly string[]
}

const linePoints = 13.5

function heightOf(
  row: readonly (string | number | null)[],
  columns: readonly ListColumn[],
): number {
  const lines = row.map((cell, column) => linesOf(cell, columns[column]?.width ?? 10))
  return Math.max(1, ...lines) * linePoints + 2
}

/** The list as a sheet that opens and prints as it stands: A4 across, header on every page. */
export function layOutList({ title, notes, columns, rows, foot }: PrintedList): SheetToWrite {
  const last = columns.length - 1
  const alone = (text: string): Cell[] => [text, ...columns.slice(1).map(() => null)]
  const head = [title, ...notes].map(alone)
  const below = foot.map(alone)
  const headerRow = head.length
  const looks = new Map<string, CellLook>()
  const paint = (row: number, look: CellLook) => {
    for (const column of columns.keys()) looks.set(`${row},${column}`, look)
  }
  paint(0, 'title')
  for (const index of notes.keys()) paint(index + 1, 'note')
  paint(headerRow, 'header')
  for (const index of rows.keys()) {
    paint(headerRow + 1 + index, 'body')
    for (const [column, { figures }] of columns.entries())
      if (figures) looks.set(`${headerRow + 1 + index},${column}`, figures)
  }
  for (const index of foot.keys()) paint(headerRow + 1 + rows.length + index, 'note')
  const wide = (row: number) => ({ top: row, bottom: row, left: 0, right: last })
  return {
    name: title,
    rows: [
      ...head,
      columns.map((column) => column.title),
      ...rows.map((row) => [...row]),
      ...below,
    ],
    widths: columns.map(({ width }) => width),
    merges: [
      ...head.keys(),
      ...[...below.keys()].map((index) => headerRow + 1 + rows.length + index),
    ].map(wide),
    looks,
    frozenRows: headerRow + 1,
    printedWithHeader: headerRow,
    heights: new Map(
      [columns.map((column) => column.title), ...rows].map((row, index) => [
        headerRow + index,
        heightOf(row, columns),
      ]),
    ),
  }
}
