import { cellText, isBlank, type SheetRow } from './cell.ts'
import type { ColumnMapping } from './mapping.ts'
import type { Lexicon } from './vocabulary.ts'

export type SkippedRow = 'total' | 'note' | 'header-again' | 'blank'

/**
 * Rows that are no firm: sums, remarks under the table, the header printed again on each page, and
 * lines that were only numbered beforehand or hold blanks.
 */
export function footRow(
  [, cells]: SheetRow,
  columns: readonly ColumnMapping[],
  { totals, notes }: Lexicon,
): SkippedRow | undefined {
  const filled = cells.filter((cell) => !isBlank(cell))
  const first = cellText(filled[0]).normalize('NFKC').replace(/\s+/gu, '')
  const name = nameOf(cells, columns)
  const starts = (words: readonly string[], text: string) =>
    words.some((word) => text.startsWith(word))
  // A firm called 合计… would carry a longer name than the word and a mark.
  const isTotal = (text: string) => starts(totals, text) && text.length <= 6
  if (isTotal(first) || isTotal(name)) return 'total'
  if (filled.length <= 2 && name === '' && starts(notes, first)) return 'note'
  if (filled.length === 1 && starts(notes, first) && /[:：]/u.test(first)) return 'note'
  const repeated = columns.filter(({ column, header, fieldId }) => {
    return fieldId !== null && header.endsWith(cellText(cells[column]).trim().replace(/\s+/gu, ' '))
  })
  const mapped = columns.filter(
    ({ column, fieldId }) => fieldId !== null && !isBlank(cells[column]),
  )
  if (mapped.length === 0) return 'blank'
  const isHeader = mapped.length >= 2 && mapped.every((column) => repeated.includes(column))
  return isHeader ? 'header-again' : undefined
}

function nameOf(cells: SheetRow[1], columns: readonly ColumnMapping[]): string {
  const column = columns.find(({ fieldId }) => fieldId === 'name')
  if (!column) return ''
  return cellText(cells[column.column]).normalize('NFKC').replace(/\s+/gu, '')
}
