import { type Cell, isBlank, type Merge, type SheetRow } from './cell.ts'
import type { Field } from './vocabulary.ts'

/** A merged cell below the header that spans several rows. */
export type TallMerge = Pick<Merge, 'top' | 'bottom' | 'left'>

/** Merges that begin in the data: a county, or a firm of several years, written once for its rows. */
export function tallMerges(merges: readonly Merge[], dataRow: number): TallMerge[] {
  return merges
    .filter(({ top, bottom }) => top >= dataRow && bottom > top)
    .map(({ top, bottom, left }) => ({ top, bottom, left }))
}

export interface CarriedRow {
  row: SheetRow
  /** The columns whose text came from a row above. */
  carried: ReadonlySet<number>
}

/**
 * Gives each row what a merged cell says of it. Takes the rows of a sheet in their order. Only what
 * names, places, dates or labels a firm is carried: a figure merged over several rows is a sum or
 * a slip, and belongs to none of them.
 */
export function carryMerged(
  merges: readonly TallMerge[],
  columns: readonly { column: number; field: Field }[],
): (row: SheetRow) => CarriedRow {
  const speaking = new Set(
    columns
      .filter(({ field }) => field.part !== 'year' && field.part !== 'current')
      .map(({ column }) => column),
  )
  const starts = new Map<number, TallMerge[]>()
  for (const merge of merges.filter(({ left }) => speaking.has(left))) {
    starts.set(merge.top, [...(starts.get(merge.top) ?? []), merge])
  }
  const open = new Map<number, { bottom: number; cell: Cell }>()
  return ([row, cells]) => {
    for (const { left, bottom } of starts.get(row) ?? []) {
      open.set(left, { bottom, cell: cells[left] ?? null })
    }
    const carried = new Set<number>()
    const filled = [...cells]
    for (const [column, { bottom, cell }] of open) {
      if (row > bottom) open.delete(column)
      else if (isBlank(filled[column]) && !isBlank(cell)) {
        while (filled.length < column) filled.push(null)
        filled[column] = cell
        carried.add(column)
      }
    }
    return { row: carried.size > 0 ? [row, filled] : [row, cells], carried }
  }
}
