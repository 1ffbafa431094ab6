import {
  findTable,
  fingerprintOf,
  guessShareUnits,
  guessTable,
  type Mapping,
  proposeMapping,
  type SheetRow,
  type TallMerge,
  tallMerges,
} from '@tidu/domain/exchange'
import type { SheetHead } from '../../excel/cell.ts'
import { vocabulary } from './vocabulary.ts'

export interface OpenSheet {
  head: SheetHead
  /** Rows held back until the header is found. */
  rows: SheetRow[]
  layout: Layout | undefined
  /** Rows the spreadsheet program does not show, of the whole sheet. */
  hiddenRows: number[]
}

export interface Layout {
  use: boolean
  headerRow: number
  dataRow: number
  head: SheetRow[]
  columns: Mapping['columns']
  tags: string[]
  merges: TallMerge[]
  fingerprint: string
}

/** Where a sheet's header stands and what its columns mean. A hidden sheet is shown but not used. */
export function layOut({ head, rows }: OpenSheet, fileName: string, filingYear: number): Layout {
  const found = findTable(rows, head.merges, vocabulary(), filingYear)
  const table = found ?? guessTable(rows, vocabulary(), filingYear)
  const texts = [fileName, head.name, ...table.preface]
  const proposed = proposeMapping(table, vocabulary(), texts)
  const data = rows.filter(([row]) => row >= table.dataRow)
  const { columns, tags } = guessShareUnits(proposed, data, vocabulary())
  const use = found !== undefined && !head.hidden
  return {
    use,
    headerRow: table.headerRow,
    dataRow: table.dataRow,
    head: rows.filter(([row]) => row < table.dataRow),
    columns,
    merges: tallMerges(head.merges, table.dataRow),
    tags: use ? tags : [],
    fingerprint: fingerprintOf(columns),
  }
}
