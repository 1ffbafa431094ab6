import type { SheetRow } from './cell.ts'
import type { Mapping } from './mapping.ts'
import { readNumber } from './read-number.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * 0.125 and 12.5 mean the same share in different columns, and a header that says % stands above
 * both. The numbers decide for the whole column: one above 1 makes all of them hundredths.
 */
export function guessShareUnits(
  mapping: Mapping,
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
): Mapping {
  const columns = mapping.columns.map((column) => {
    const kind = column.fieldId && vocabulary.fieldById.get(column.fieldId)?.kind
    if (kind !== 'share') return column
    const isAboveOne = rows.some(([, cells]) => {
      const read = readNumber(cells[column.column] ?? null, vocabulary.lexicon)
      return read.kind === 'number' && !read.percent && Number(read.decimal) > 1
    })
    return { ...column, unit: isAboveOne ? ('percent' as const) : null }
  })
  return { ...mapping, columns }
}
