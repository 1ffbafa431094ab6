/** A calendar day from a date-styled cell; text that looks like a date stays text. */
export interface DateCell {
  day: string
}

/** `null` is an empty cell. An error cell (#N/A, #REF!) arrives as its text. */
export type Cell = string | number | boolean | DateCell | null

/** Zero-based, inclusive. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** One row that holds something; `row` is zero-based as counted in the sheet, trailing blanks cut. */
export type SheetRow = [row: number, cells: Cell[]]

export type FileType = 'xlsx' | 'xls' | 'csv'

export interface SheetHead {
  sheet: number
  name: string
  hidden: boolean
  merges: Merge[]
  /** Zero-based; only xlsx tells. */
  hiddenColumns: number[]
}

/** What the parse child writes, one JSON object a line. */
export type SheetEvent =
  | { kind: 'file'; type: FileType }
  | ({ kind: 'sheet' } & SheetHead)
  | { kind: 'rows'; sheet: number; rows: SheetRow[]; hiddenRows: number[] }
  | { kind: 'end'; rows: number; peakKilobytes: number; cpuMilliseconds: number }
  | { kind: 'problem'; problem: string; place?: string }
