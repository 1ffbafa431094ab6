import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../../excel/read-sheet.ts'
import { officialOf } from '../../testing/given-enterprise.ts'
import { givenImport } from '../../testing/given-import.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

let app: TestApp
const province = officialOf('/53/', 'province-official')
const elsewhere = officialOf('/50/', 'province-official')
let committed = ''
let waiting = ''

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await syncRegions(app.connection.database)
  committed = await givenImport(app, {
    lines: [
      ['名单甲（虚构）有限公司', '', '个旧市', '１２０'],
      ['名单乙（虚构）有限公司', '', '开远市', '约100'],
    ],
  })
  app.clock.advance(60_000)
  waiting = await givenImport(app, {
    lines: [['名单丙（虚构）有限公司', '', '个旧市', '5']],
    commit: false,
  })
})
afterAll(() => app.close())

const list = async (asked: object = {}, actor = province) =>
  (await app.as(actor, 'GET /api/exchange/imports', asked)).body
const idsOf = async (asked: object = {}, actor = province) =>
  (await list(asked, actor)).rows.map(({ id }: { id: string }) => id)
const rowsOf = async (asked: object) =>
  (await app.as(province, `GET /api/exchange/imports/${committed}/rows`, asked)).body

async function linesOf(file: Buffer) {
  const lines: unknown[][] = []
  for await (const event of readSheet(file, 'a.xlsx'))
    if (event.kind === 'rows') lines.push(...event.rows.map(([, cells]) => cells))
  return lines
}

describe('the list of imports', () => {
  it('comes newest first, turns round, and narrows by state, file and person', async () => {
    expect(await idsOf()).toEqual([waiting, committed])
    expect(await idsOf({ sort: 'createdAt', order: 'asc' })).toEqual([committed, waiting])
    expect(await idsOf({ state: 'committed' })).toEqual([committed])
    expect(await idsOf({ search: '名册.CSV' })).toHaveLength(2)
    expect(await idsOf({ search: '测试员' })).toHaveLength(2)
    expect(await idsOf({ search: '没有这个文件' })).toEqual([])
  })

  it('goes out as a workbook of what is listed, and only of the own territory', async () => {
    const file = await app.as(province, 'GET /api/exchange/imports.xlsx', { state: 'committed' })
    const [title, note, header, ...lines] = await linesOf(file.raw)
    expect([title?.[0], note?.[0], header?.length]).toEqual([
      '导入记录',
      '截至 2026-11-22，共 1 次',
      10,
    ])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toEqual([
      '名册.csv',
      '已入库',
      2,
      1,
      0,
      0,
      1,
      '测试员',
      expect.stringMatching(/^2026-11-22 \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^2026-11-22/),
    ])
    const other = await app.as(elsewhere, 'GET /api/exchange/imports.xlsx')
    expect(await linesOf(other.raw)).toHaveLength(3)
    expect(await idsOf({}, elsewhere)).toEqual([])
  })
})

describe('the rows of an import', () => {
  it('are found by the name of the firm', async () => {
    const { rows, total } = await rowsOf({ search: '名单甲' })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      name: '名单甲（虚构）有限公司',
      outcome: 'new',
      committed: true,
    })
  })

  it('go out as a workbook with repairs, reasons and remedies, and leave a trace', async () => {
    const path = `GET /api/exchange/imports/${committed}/rows.xlsx`
    const [, note, header, ...lines] = await linesOf((await app.as(province, path)).raw)
    const [first, second] = lines.map((line) => line.join(' '))
    expect(note?.[0]).toMatch(/^文件：名册\.csv；上传：2026-11-22 .* 测试员；共 2 行，列出 2 行$/)
    expect(lines).toHaveLength(2)
    expect(first).toContain('名单甲（虚构）有限公司')
    expect(first).toContain('１２０ → 120')
    expect(second).toContain('“约100”是约数或区间')
    expect(second).toContain('填写确切数字')
    expect(header).toHaveLength(10)
    const { rows } = await app.connection.pool.query(
      "select details from audit_entry where action = 'exchange.export-rows'",
    )
    expect(rows).toEqual([{ details: { rows: 2 } }])
    expect((await app.as(elsewhere, path)).status).toBe(404)
  })
})
