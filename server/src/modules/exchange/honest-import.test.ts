import { systemActor } from '@tidu/domain/access'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

const everywhere = systemActor('test')
let app: TestApp

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await syncRegions(app.connection.database)
})
afterAll(() => app.close())

type Row = (string | number | null)[]
interface Sheet {
  name: string
  rows: Row[]
  columns?: { hidden?: boolean }[]
  rowDefs?: Map<number, { hidden: boolean }>
  merges?: { startRow: number; startCol: number; endRow: number; endCol: number }[]
}

async function read(sheets: Sheet[], name = '名册.xlsx') {
  const form = new FormData()
  form.set('input', JSON.stringify({ wait: true }))
  form.set('file', new Blob([Uint8Array.from(await writeXlsx({ sheets }))]), name)
  const { body } = await app.upload('POST /api/exchange/imports', form, everywhere)
  const { rows } = (await app.as(everywhere, `GET /api/exchange/imports/${body.id}/rows`)).body
  return { counts: body.counts, hidden: body.hidden, rows }
}

describe('what a dry run says is true of the file', () => {
  const header = ['县（市）', '企业名称', '年度', '营业收入(万元)']

  it('takes a county merged over its firms, and a firm merged over its years, for every row', async () => {
    const merges = [
      { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
    ]
    const { counts, rows } = await read([
      {
        name: '名册',
        rows: [
          header,
          ['个旧市', '虚构合并甲公司', 2024, 100],
          [null, null, 2025, 200],
          [null, '虚构合并乙公司', 2025, 300],
        ],
        merges,
      },
    ])
    expect(counts).toMatchObject({ rows: 3, new: 2, changed: 1, rejected: 0 })
    expect(rows[1]).toMatchObject({ name: '虚构合并甲公司' })
    expect(rows[1].repairs.map((one: { kind: string }) => one.kind)).toContain('merged-cell')
  })

  it('sets blank and merely numbered lines aside instead of refusing them', async () => {
    const { counts } = await read([
      {
        name: '名册',
        rows: [
          ['序号', '企业名称', '县（市）'],
          [1, '虚构空行公司', '个旧市'],
          [2],
          [3, ' ', '　'],
        ],
      },
    ])
    expect(counts).toMatchObject({ rows: 1, new: 1, rejected: 0, skipped: 2 })
  })

  it('names the row, and the sheet, that really disagrees', async () => {
    const { rows } = await read([
      {
        name: '甲表',
        rows: [
          header,
          ['个旧市', '虚构分歧公司', 2025, 100],
          ['个旧市', '虚构分歧公司', 2025, 100],
          ['个旧市', '虚构分歧公司', 2025, 900],
        ],
      },
      { name: '乙表', rows: [header, ['个旧市', '虚构分歧公司', 2025, 900]] },
    ])
    const reasons = rows.map((row: { problems: { reason: string }[] }) => row.problems[0]?.reason)
    expect(reasons).toEqual([
      '与第 4 行是同一企业，但“营业收入”不一致',
      '与第 4 行是同一企业，但“营业收入”不一致',
      '与第 2 行是同一企业，但“营业收入”不一致',
      '与工作表“甲表”第 2 行是同一企业，但“营业收入”不一致',
    ])
    expect(rows[0].problems[0].column).toBe('营业收入(万元)')
  })

  it('keeps two firms of one name in two counties apart, and lets one firm move with the years', async () => {
    const { counts, rows } = await read([
      {
        name: '名册',
        rows: [
          header,
          ['个旧市', '虚构同名公司', 2025, 100],
          ['开远市', '虚构同名公司', 2025, 200],
          ['个旧市', '虚构迁移公司', 2024, 100],
          ['开远市', '虚构迁移公司', 2025, 200],
        ],
      },
    ])
    expect(counts).toMatchObject({ new: 2, changed: 1, conflicting: 1 })
    expect(rows[1].problems).toMatchObject([
      { column: '县（市）', reason: '按名称找到的企业在“个旧市”，本行为“开远市”' },
    ])
    expect(rows[2].repairs).toContainEqual(
      expect.objectContaining({ kind: 'region-settled', from: '个旧市', to: '开远市' }),
    )
  })

  it('never cuts a county out of the name of its prefecture', async () => {
    const { rows } = await read([
      {
        name: '名册',
        rows: [
          ['企业名称', '市（州）', '县（市）'],
          ['虚构综保公司', '红河州', '综合保税片区'],
          ['虚构镇上公司', '红河州', '红河县迤萨镇'],
        ],
      },
    ])
    expect(rows[0].repairs).toMatchObject([
      { kind: 'region-coarser', from: '红河州 综合保税片区', to: '红河哈尼族彝族自治州' },
    ])
    expect(rows[1].repairs).toEqual([])
  })

  it('points at the column of a wrong place or a missing name', async () => {
    const { rows } = await read([
      {
        name: '名册',
        rows: [
          ['企业名称', '市（州）', '县（市）', '是否有自主品牌'],
          ['虚构地方公司', null, '无此县', '无'],
          [null, '红河州', '个旧市', '有'],
        ],
      },
    ])
    expect(rows[0]).toMatchObject({
      repairs: [],
      problems: [{ column: '县（市）', problem: 'region-unknown' }],
    })
    expect(rows[1].problems).toMatchObject([{ column: '企业名称', problem: 'name-missing' }])
  })

  it('tells of rows and columns that the file hides, and reads them like the others', async () => {
    const sheet = {
      name: '名册',
      rows: [
        ['企业名称', '县（市）', '备忘', '从业人员'],
        ['虚构可见公司', '个旧市', '甲', 12],
        ['虚构筛掉公司', '个旧市', '乙', 34],
      ],
    }
    const shown = await read([sheet])
    expect(shown.hidden).toEqual({ rows: 0, columns: 0 })
    const columns = [{}, {}, { hidden: true }, { hidden: true }]
    const filtered = await read([{ ...sheet, columns, rowDefs: new Map([[2, { hidden: true }]]) }])
    // 备忘 is hidden too, but means nothing to the register and is not read.
    expect(filtered.hidden).toEqual({ rows: 1, columns: 1 })
    expect(filtered.counts).toEqual(shown.counts)
  })

  it('says so when a column headed % is read as fractions', async () => {
    const { rows } = await read([
      {
        name: '名册',
        rows: [
          ['企业名称', '县（市）', '市场占有率（%）'],
          ['虚构占比公司', '个旧市', 0.125],
        ],
      },
    ])
    expect(rows[0].repairs).toMatchObject([{ kind: 'fraction-of-column', to: '0.125' }])
  })
})
