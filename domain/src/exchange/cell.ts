/** A cell as any workbook library gives it; an absent value is `null`. */
export type Cell = string | number | boolean | { day: string } | null

/** One row: its place in the sheet, counted from 0, and its cells. */
export type SheetRow = readonly [row: number, cells: readonly Cell[]]

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** The plain text of a cell, as a person would read it in the sheet. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')
}
