import type { IndustryIndex } from '../enterprise/index.ts'
import type { Region, RegionIndex } from '../region/index.ts'
import type { ColumnMapping } from './mapping.ts'
import type { Problem, Repair } from './repair.ts'
import type { Field, Vocabulary } from './vocabulary.ts'

export interface MappedColumn extends ColumnMapping {
  field: Field
}

/** Everything a row is read with. */
export interface ReadContext {
  vocabulary: Vocabulary
  columns: readonly MappedColumn[]
  /** Tags every row receives. */
  tags: readonly string[]
  regions: RegionIndex
  industries: IndustryIndex
  /** The region the import is for, if it is for one. */
  within: Region | undefined
  /** Y: a yearly figure without any year is taken for Y−1, and that is reported. */
  filingYear: number
  /** Where a value came from, down to the row. */
  evidence(row: number): string
}

/** What a row collects while it is read. */
export interface Draft {
  repairs: Repair[]
  problems: Problem[]
}

/** The columns a mapping uses, with their fields. Unknown field ids are left out. */
export function mappedColumns(
  columns: readonly ColumnMapping[],
  { fieldById }: Vocabulary,
): MappedColumn[] {
  return columns.flatMap((column) => {
    const field = column.fieldId === null ? undefined : fieldById.get(column.fieldId)
    return field ? [{ ...column, field }] : []
  })
}
