import { type CellObject, read, type WorkSheet } from '@e965/xlsx'
import type { Cell, Merge } from './cell.ts'
import { limits } from './limits.ts'
import { preflightOle } from './preflight-ole.ts'
import type { SheetSink } from './sheet-sink.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Legacy BIFF workbooks. Runs only in the parse child: this library has no limits of its own. */
export function parseXls(file: Buffer, sink: SheetSink): void {
  const streams = preflightOle(file)
  if (streams.has('EncryptedPackage')) throw new UnreadableFile('encrypted')
  if (!streams.has('Workbook') && !streams.has('Book')) throw new UnreadableFile('unknown-type')
  if (streams.has('_VBA_PROJECT_CUR')) throw new UnreadableFile('macros')

  const workbook = openWorkbook(file)
  if (workbook.SheetNames.length > limits.sheets) throw new UnreadableFile('too-many-sheets')
  for (const [index, name] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[name]
    if (worksheet === undefined) continue
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    sink.sheet({ sheet: index, name, hidden, merges: readMerges(worksheet), hiddenColumns: [] })
    readRows(worksheet, (row, cells) => sink.row(index, [row, cells]))
  }
}

function openWorkbook(file: Buffer) {
  try {
    return read(file, { type: 'buffer', dense: true, cellDates: true, UTC: true, cellHTML: false })
  } catch (problem) {
    const isLocked = problem instanceof Error && /password|encrypt/i.test(problem.message)
    throw new UnreadableFile(isLocked ? 'encrypted' : 'damaged')
  }
}

function readMerges(worksheet: WorkSheet): Merge[] {
  const merges = worksheet['!merges'] ?? []
  return merges.slice(0, limits.merges).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }))
}

function readRows(worksheet: WorkSheet, take: (row: number, cells: Cell[]) => void) {
  const rows = worksheet['!data'] ?? []
  for (const [row, stored] of rows.entries()) {
    if (stored === undefined) continue
    const cells: Cell[] = []
    for (const cell of stored) cells.push(cell === undefined ? null : toCell(cell))
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    take(row, cells)
  }
}

/** What a formula error says where the file does not spell it out. */
const someError = '#VALUE!'

/** The library gives an error as its number: #DIV/0! would be read as the figure 7. */
function toCell({ t: type, v: value, w: text }: CellObject): Cell {
  if (type === 'e') return text ?? someError
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, 10) }
  }
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
