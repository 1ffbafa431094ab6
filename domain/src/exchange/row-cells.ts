import { type Cell, cellText, isBlank } from './cell.ts'
import { readCell } from './read-cell.ts'
import type { Draft, MappedColumn, ReadContext } from './read-context.ts'
import { unitInBrackets } from './read-header.ts'
import type { RepairKind, RowProblem } from './repair.ts'
import type { Lexicon } from './vocabulary.ts'

export interface MappedCell {
  column: MappedColumn
  cell: Cell
}

/** The filled cells of the mapped columns. */
export function rowCells(cells: readonly Cell[], { columns }: ReadContext): MappedCell[] {
  return columns.flatMap((column) => {
    const cell = cells[column.column] ?? null
    return isBlank(cell) ? [] : [{ column, cell }]
  })
}

export function findCell(mapped: readonly MappedCell[], fieldId: string): MappedCell | undefined {
  return mapped.find(({ column }) => column.field.id === fieldId)
}

/** Reads a cell and notes what was repaired or wrong; undefined when nothing is known from it. */
export function takeCell(
  given: MappedCell,
  context: ReadContext,
  draft: Draft,
): string | boolean | undefined {
  const { field, unit } = given.column
  const read = readCell(given.cell, field, unit ?? undefined, context.vocabulary)
  if (read.kind === 'problem') {
    noteProblem(draft, given, read.problem, read.detail)
    return undefined
  }
  const value = read.kind === 'value' ? read.value : undefined
  const isFraction =
    value !== undefined && field.kind === 'share' && unit !== 'percent' && isPlain(given.cell)
  if (isFraction && saysPercent(given.column.header, context.vocabulary.lexicon)) {
    noteRepairs(draft, given, ['fraction-of-column'], String(value))
  }
  noteRepairs(draft, given, read.repairs, String(value ?? ''))
  return value
}

/** A number without a sign of its own: how it is meant hangs on the column. */
const isPlain = (cell: Cell) => !/[%％]/u.test(cellText(cell))

function saysPercent(header: string, lexicon: Lexicon): boolean {
  return unitInBrackets(header.normalize('NFKC'), lexicon) === 'percent'
}

export function noteRepairs(
  draft: Draft,
  { column, cell }: MappedCell,
  kinds: readonly RepairKind[],
  to: string,
) {
  for (const kind of kinds) {
    draft.repairs.push({
      column: column.header,
      field: column.field.id,
      kind,
      from: cellText(cell),
      to,
    })
  }
}

/** A field that may be left unknown is reported as such; any other problem refuses the row. */
export function noteProblem(draft: Draft, given: MappedCell, problem: RowProblem, detail?: string) {
  const { column, cell } = given
  if (column.field.onUnreadable === 'leave') return noteRepairs(draft, given, ['left-unknown'], '')
  draft.problems.push({
    column: column.header,
    field: column.field.id,
    problem,
    given: cellText(cell),
    ...(detail === undefined ? {} : { detail }),
  })
}
