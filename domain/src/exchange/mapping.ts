import type { Column, Table } from './find-table.ts'
import type { Unit, Vocabulary } from './vocabulary.ts'

/** What one column is read as; `null` fields are left out of the import. */
export interface ColumnMapping {
  column: number
  header: string
  fieldId: string | null
  /** For yearly figures: the year they are about. `null`: the row's own year. */
  year: number | null
  unit: Unit | null
}

/** How a sheet is read: shown, corrected by people, and remembered for files of the same headers. */
export interface Mapping {
  columns: ColumnMapping[]
  /** Tags every row receives, because the file is a list of such firms. */
  tags: string[]
}

/** Reads the headers of a table; of two columns for the same thing the first is taken. */
export function proposeMapping(
  table: Table,
  vocabulary: Vocabulary,
  texts: readonly string[],
): Mapping {
  const taken = new Set<string>()
  const hasRowYear = table.columns.some(({ reading }) => reading.field?.part === 'row')
  const columns = table.columns.map((column) => propose(column, taken, hasRowYear))
  return { columns, tags: tagsIn(texts, vocabulary) }
}

function propose({ column, header, reading }: Column, taken: Set<string>, hasRowYear: boolean) {
  const { field, unit } = reading
  const year = reading.year ?? null
  const isYearly = field?.part === 'year'
  const key = `${field?.id}:${isYearly ? year : ''}`
  const isFree = field !== undefined && !taken.has(key)
  if (isFree) taken.add(key)
  return {
    column,
    header,
    fieldId: isFree ? field.id : null,
    year: isYearly && !(hasRowYear && reading.year === undefined) ? year : null,
    unit: unit ?? null,
  }
}

/** Source lists name themselves in the file name, the sheet's name or the title line. */
function tagsIn(texts: readonly string[], { tags }: Vocabulary): string[] {
  const sought = texts.map((text) => text.normalize('NFKC').toUpperCase())
  return tags
    .filter(({ words }) => words.some((word) => sought.some((text) => text.includes(word))))
    .map(({ id }) => id)
}

/** Files with the same headers in the same order are one template. */
export function fingerprintOf(columns: readonly { header: string; column: number }[]): string {
  return columns.map(({ column, header }) => `${column}=${header.normalize('NFKC')}`).join('\n')
}
