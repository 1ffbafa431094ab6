import { cellText, isBlank, type SheetRow } from './cell.ts'
import { rowsToLookAt, type Table } from './find-table.ts'
import { readHeader } from './read-header.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A sheet whose headers nobody knows: the fullest row of texts near the top stands for them, so that
 * a person can say what each column means.
 */
export function guessTable(
  rows: readonly SheetRow[],
  vocabulary: Vocabulary,
  filingYear: number,
): Table {
  const texts = ([, cells]: SheetRow) =>
    cells.filter((cell) => typeof cell === 'string' && !isBlank(cell)).length
  const head = rows.slice(0, rowsToLookAt)
  const most = Math.max(0, ...head.map(texts))
  const at = head.findIndex((row) => texts(row) === most)
  const [headerRow, cells] = head[at] ?? [0, []]
  const columns = cells.flatMap((cell, column) => {
    const header = cellText(cell).replace(/\s+/gu, ' ').trim()
    if (header === '') return []
    return [{ column, header, reading: readHeader([header], vocabulary, filingYear) }]
  })
  const preface = head.slice(0, Math.max(0, at)).map(([, above]) => above.map(cellText).join(' '))
  return { headerRow, dataRow: headerRow + 1, columns, preface }
}
