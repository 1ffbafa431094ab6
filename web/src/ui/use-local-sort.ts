import { useState } from 'react'

export interface Sort {
  column: string
  descending: boolean
}

/** What a row is sorted by; null is not known. */
export type SortKey<Row> = (row: Row) => string | number | null

/** Chinese by pinyin, figures as figures; what is not known stands last either way. */
const words = new Intl.Collator('zh-CN', { numeric: true })

/** Sorts a list that is here whole, by the columns that say what they go `by`; otherwise it stays as it came. */
export function useLocalSort<Row>(
  rows: readonly Row[],
  columns: readonly { key: string; by?: SortKey<Row> }[],
) {
  const [sort, onSort] = useState<Sort>()
  const by = columns.find(({ key }) => key === sort?.column)?.by
  return { rows: sort && by ? sorted(rows, by, sort.descending) : rows, sort, onSort }
}

export function sorted<Row>(
  rows: readonly Row[],
  by: SortKey<Row>,
  descending: boolean,
): readonly Row[] {
  const keyed = rows.map((row) => ({ row, key: by(row) }))
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      const order =
        typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : words.compare(String(a.key), String(b.key))
      return descending ? -order : order
    })
    .map(({ row }) => row)
}
