import type { Cell, SheetEvent, SheetHead, SheetRow } from './cell.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Where a parser puts what it reads: counted against the limits and sent on in batches. */
export interface SheetSink {
  sheet(head: SheetHead): void
  row(sheet: number, row: SheetRow, isHidden?: boolean): void
  flush(): void
  rows(): number
}

const batchCells = 8_000

/** Rows travel in batches: one JSON line per row would cost more than the parsing. */
export function sheetSink(send: (event: SheetEvent) => void): SheetSink {
  let batch: SheetRow[] = []
  let hiddenRows: number[] = []
  let inBatch = 0
  let inFile = 0
  let sent = 0
  let current = 0

  function flush() {
    if (batch.length > 0) send({ kind: 'rows', sheet: current, rows: batch, hiddenRows })
    batch = []
    hiddenRows = []
    inBatch = 0
  }

  function sheet(head: SheetHead) {
    flush()
    current = head.sheet
    send({ kind: 'sheet', ...head })
  }

  function row(_sheet: number, [index, cells]: SheetRow, isHidden = false) {
    if (cells.length === 0) return
    if (index >= limits.rowsPerSheet) throw new UnreadableFile('too-many-rows', String(index + 1))
    inFile += cells.length
    if (inFile > limits.cells) throw new UnreadableFile('too-many-cells', String(index + 1))
    for (const cell of cells) refuseLongCell(cell, index)
    batch.push([index, cells])
    if (isHidden) hiddenRows.push(index)
    sent++
    inBatch += cells.length
    if (inBatch >= batchCells) flush()
  }

  return { sheet, row, flush, rows: () => sent }
}

function refuseLongCell(cell: Cell, row: number) {
  if (typeof cell === 'string' && cell.length > limits.cellCharacters) {
    throw new UnreadableFile('cell-too-long', String(row + 1))
  }
}
