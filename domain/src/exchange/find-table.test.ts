import { describe, expect, it } from 'vitest'
import type { Cell, Merge, SheetRow } from './cell.ts'
import { findTable } from './find-table.ts'
import { footRow } from './foot-row.ts'
import { guessShareUnits } from './guess-share-units.ts'
import { fingerprintOf, proposeMapping } from './mapping.ts'
import { givenVocabulary as words } from './testing/given-vocabulary.ts'

const sheet = (...rows: Cell[][]): SheetRow[] => rows.map((cells, row) => [row, cells])
const found = (rows: SheetRow[], merges: Merge[] = []) => {
  const table = findTable(rows, merges, words, 2026)
  if (!table) return undefined
  const { columns } = proposeMapping(table, words, [])
  return {
    dataRow: table.dataRow,
    columns: columns
      .filter(({ fieldId }) => fieldId !== null)
      .map(({ fieldId, year, unit }) => [fieldId, year, unit]),
  }
}

describe('finding the table', () => {
  it('skips a merged title, and takes the unit of the sheet for money only', () => {
    const rows = sheet(
      ['红河州中小企业名册'],
      ['填报单位：个旧市', null, '单位：万元'],
      ['序号', '企业名称', '统一社会信用代码', '2024年营业收入', '上年度研发费用', '从业人员'],
      [1, '甲公司', null, 1, 2, 3],
    )
    expect(found(rows, [{ top: 0, left: 0, bottom: 0, right: 5 }])).toEqual({
      dataRow: 3,
      columns: [
        ['name', null, null],
        ['credit_code', null, null],
        ['revenue', 2024, 4],
        ['rd_expense', 2025, 4],
        ['employees', null, null],
      ],
    })
  })

  it('reads a header of two rows with years merged over the figures', () => {
    const rows = sheet(
      ['企业名称', '营业收入（万元）', null, '2024年', null],
      [null, '2024年', '2025年', '研发费用(元)', '职工人数'],
      ['甲公司', 1, 2, 3, 4],
    )
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]
    expect(found(rows, merges)).toEqual({
      dataRow: 2,
      columns: [
        ['name', null, null],
        ['revenue', 2024, 4],
        ['revenue', 2025, 4],
        ['rd_expense', 2024, 0],
        ['employees', 2024, null],
      ],
    })
  })

  it('takes a row of units below the header for what it is', () => {
    const rows = sheet(
      ['企业名称', '营业收入', '研发人员', '市场占有率'],
      [null, '万元', '人', '%'],
      ['甲公司', 100, 5, 12.5],
    )
    expect(found(rows)).toEqual({
      dataRow: 2,
      columns: [
        ['name', null, null],
        ['revenue', null, 4],
        ['rd_staff', null, 0],
        ['market_share', null, 'percent'],
      ],
    })
  })

  it('finds no table in a sheet of notes, and does not take a growth rate for the figure', () => {
    expect(found(sheet(['填写说明'], ['1. 企业名称写全称'], ['2. 金额单位万元']))).toBeUndefined()
    const table = found(
      sheet(['企业名称', '地址', '营业收入增长率', '研发费用占比'], ['甲', '乙', 1, 2]),
    )
    expect(table?.columns).toEqual([
      ['name', null, null],
      ['address', null, null],
    ])
  })

  it('reads English headers with the unit in the name', () => {
    const table = found(sheet(['name', 'year', 'revenue_yuan', 'rd_staff'], ['甲', 2020, 1, 2]))
    expect(table?.columns).toEqual([
      ['name', null, null],
      ['row_year', null, null],
      ['revenue', null, 0],
      ['rd_staff', null, null],
    ])
  })

  it('lets the numbers of a column decide between shares and hundredths', () => {
    const rows = sheet(['企业名称', '市场占有率(%)'], ['甲', 0.125], ['乙', 0.3])
    const table = findTable(rows, [], words, 2026)
    if (!table) throw new Error('no table')
    const mapping = proposeMapping(table, words, ['四上企业名单.xlsx'])
    expect(mapping.tags).toEqual(['above-scale'])
    const share = (last: number) =>
      guessShareUnits(mapping, [...rows.slice(1), [3, ['丙', last]]], words).columns[1]?.unit
    expect([share(0.4), share(12.5)]).toEqual([null, 'percent'])
    expect(fingerprintOf(mapping.columns)).toBe('0=企业名称\n1=市场占有率(%)')
  })
})

describe('rows that are no firm', () => {
  const columns = [
    { column: 0, header: '序号', fieldId: null, year: null, unit: null },
    { column: 1, header: '企业名称', fieldId: 'name', year: null, unit: null },
    { column: 2, header: '营业收入', fieldId: 'revenue', year: 2024, unit: 4 },
  ]
  const skipped = (...cells: Cell[]) => footRow([9, cells], columns, words.lexicon)

  it('sets aside sums, notes and repeated headers, and nothing else', () => {
    expect(skipped('合计', null, 12345)).toBe('total')
    expect(skipped(null, '合 计', 12345)).toBe('total')
    expect(skipped('注：数据来自年报')).toBe('note')
    expect(skipped('填表人：', '', null)).toBe('note')
    expect(skipped('序号', '企业名称', '营业收入')).toBe('header-again')
    expect(skipped(7)).toBe('blank')
    expect(skipped(null, ' ', '　')).toBe('blank')
    expect(skipped(7, '合计数据科技有限公司', 5)).toBeUndefined()
    expect(skipped(8, '甲公司', null)).toBeUndefined()
  })
})
