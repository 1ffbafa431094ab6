import type { StoredSheet } from '../../db/tables/exchange.ts'

/** The header of the one column a field, and its year, was read from; undefined when several could be. */
export function columnOf(
  sheets: readonly StoredSheet[],
  sheet: number,
  { field, year = null }: { field: string; year?: number | null },
): string | undefined {
  const columns = sheets.find((one) => one.sheet === sheet)?.columns ?? []
  const fitting = columns.filter(
    (column) =>
      (column.fieldId === field || (field === 'region' && column.fieldId?.startsWith('region_'))) &&
      (year === null || column.year === null || column.year === year),
  )
  // Of a place given in several columns the last one is the lowest.
  const [only, ...others] = field === 'region' ? fitting.slice(-1) : fitting
  return others.length > 0 ? undefined : only?.header
}
