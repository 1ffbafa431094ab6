import { describe, expect, it } from 'vitest'
import { carryMerged, tallMerges } from './carry-merged.ts'
import type { SheetRow } from './cell.ts'
import { mappedColumns } from './read-context.ts'
import { givenVocabulary } from './testing/given-vocabulary.ts'

const columns = mappedColumns(
  ['region_county', 'name', 'row_year', 'revenue'].map((fieldId, column) => ({
    column,
    header: fieldId,
    fieldId,
    year: null,
    unit: null,
  })),
  givenVocabulary,
)
const rows: SheetRow[] = [
  [1, ['个旧市', '虚构甲公司', 2024, 100]],
  [2, [null, null, 2025]],
  [3, ['开远市', '虚构乙公司', 2025, 300]],
  [4, [null, '虚构丙公司', 2025, 400]],
]
const merges = tallMerges(
  [
    { top: 0, left: 0, bottom: 0, right: 3 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 3, bottom: 2, right: 3 },
  ],
  1,
)

describe('cells merged over several rows of data', () => {
  it('say the same for each of their rows, and no further', () => {
    const carry = carryMerged(merges, columns)
    expect(rows.map((row) => carry(row).row[1].slice(0, 2))).toEqual([
      ['个旧市', '虚构甲公司'],
      ['个旧市', '虚构甲公司'],
      ['开远市', '虚构乙公司'],
      [null, '虚构丙公司'],
    ])
  })

  it('give no row a figure of their own, and say what was carried', () => {
    const carry = carryMerged(merges, columns)
    const [, second] = rows.map(carry)
    expect(second?.row[1][3]).toBeUndefined()
    expect([...(second?.carried ?? [])]).toEqual([0, 1])
  })
})
