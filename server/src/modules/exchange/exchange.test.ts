import { existsSync, readFileSync } from 'node:fs'
import { type Actor, accountActor, systemActor } from '@tidu/domain/access'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../excel/cell.ts'
import { readSheet } from '../../excel/read-sheet.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

const everywhere = systemActor('test')
const countyClerk: Actor = accountActor(
  {
    accountId: '00000000-0000-4000-8000-000000000001',
    name: '个旧经办人',
    role: 'county-official',
    homePath: '/53/5325/532501/',
  },
  'session',
  [],
)
let app: TestApp

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await syncRegions(app.connection.database)
})
afterAll(() => app.close())

type Row = (string | number | null)[]
const workbook = (rows: Row[], name = '名册') => writeXlsx({ sheets: [{ name, rows }] })

async function upload(file: Uint8Array | string, name: string, input = {}, actor = everywhere) {
  const form = new FormData()
  form.set('input', JSON.stringify({ wait: true, ...input }))
  form.set('file', new Blob([typeof file === 'string' ? file : Uint8Array.from(file)]), name)
  return app.upload('POST /api/exchange/imports', form, actor)
}

const rowsOf = async (id: string, filter = {}, actor = everywhere) =>
  (await app.as(actor, `GET /api/exchange/imports/${id}/rows`, filter)).body.rows
const commit = (id: string, body = {}) =>
  app.as(everywhere, `POST /api/exchange/imports/${id}/commit`, body)

async function cellsOf(file: Buffer) {
  const rows: Cell[][] = []
  for await (const event of readSheet(file, 'a.xlsx')) {
    if (event.kind === 'rows') rows.push(...event.rows.map(([, cells]) => cells))
  }
  return rows
}

const header = ['企业名称', '统一社会信用代码', '所属县市', '2025年营业收入（万元）', '从业人员']
const roster: Row[] = [
  ['红河州企业名册'],
  header,
  ['虚构甲公司', '91532501MA6K12345W', '个旧市', '１,２００', 80],
  ['虚构乙公司', null, '开远市', '1.5亿元', '不详'],
  ['虚构乙公司', null, '开远市', '1.5亿元', null],
  ['虚构丙公司', '91532501MA6K12345X', '个旧市', 100, 5],
  ['虚构丁公司', null, '个旧市', '约100', 5],
  ['虚构戊公司', null, '蒙自市', 100, 5],
  ['虚构戊公司', null, '蒙自市', 200, 5],
  ['合计', null, null, 99999, 95],
]

describe('an import from upload to undo', () => {
  let id = ''
  let file: Uint8Array

  it('says for every row what it would do, before anything is written', async () => {
    const code = await validCode()
    const rows = roster.map((row) =>
      row[0] === '虚构甲公司' ? [row[0], code, ...row.slice(2)] : row,
    )
    file = await workbook(rows)
    const { status, body } = await upload(file, '名册.xlsx')
    expect(status).toBe(200)
    id = body.id
    expect(body).toMatchObject({
      state: 'ready',
      counts: {
        rows: 7,
        new: 2,
        duplicate: 1,
        rejected: 2,
        conflicting: 2,
        unchanged: 0,
        skipped: 1,
      },
    })
    const rejected = await rowsOf(id, { outcome: 'rejected' })
    expect(rejected.map((row: { row: number }) => row.row)).toEqual([6, 7])
    expect(rejected[1].problems).toMatchObject([
      {
        column: '2025年营业收入（万元）',
        reason: '“约100”是约数或区间',
        remedy: expect.stringContaining('确切'),
      },
    ])
    const repaired = await rowsOf(id, { repaired: 'true' })
    expect(repaired[0].repairs.map((one: { kind: string }) => one.kind)).toEqual([
      'full-width',
      'thousands',
      'unit-of-column',
      // 从业人员 names no year: last year's figure, and it is said.
      'year-assumed',
    ])
    expect(await countFirms()).toBe(0)
  })

  it('hands the refused rows back in their own shape, with the reasons', async () => {
    const answer = await app.as(everywhere, `GET /api/exchange/imports/${id}/rejected.xlsx`)
    const cells = await cellsOf(answer.raw)
    expect(cells[1]).toEqual([...header, '未通过原因', '处理办法'])
    expect(cells.slice(2).map((row) => row[0])).toEqual([
      '虚构丙公司',
      '虚构丁公司',
      '虚构戊公司',
      '虚构戊公司',
    ])
    expect(cells[2]?.[5]).toMatch(/^原第 6 行：.*校验位不符/)
  })

  it('commits once, however often it is asked, and the same file again changes nothing', async () => {
    const first = await commit(id)
    expect(first.body).toMatchObject({ committed: { new: 2 }, import: { state: 'committed' } })
    expect((await commit(id)).body.committed).toEqual(first.body.committed)
    expect(await countFirms()).toBe(2)
    const again = await upload(file, '名册.xlsx')
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    expect(again.body.sameFileAs).toBe(id)
  })

  it('writes a contradictory row only when a person names it', async () => {
    const { body } = await upload(await workbook(roster.slice(0, 9)), '名册二.xlsx')
    const [first] = await rowsOf(body.id, { outcome: 'conflicting' })
    const chosen = await commit(body.id, { only: [first.number] })
    expect(chosen.body.committed).toMatchObject({ conflicting: 1, new: 0 })
    expect(await countFirms()).toBe(3)
  })

  it('writes everything new and the contradictory rows a person named, and no refused row', async () => {
    const mixed: Row[] = [
      header,
      ['虚构庚公司', null, '个旧市', 300, 5],
      ['虚构辛公司', null, '蒙自市', 100, 5],
      ['虚构辛公司', null, '蒙自市', 200, 5],
      ['虚构壬公司', null, '个旧市', '约100', 5],
    ]
    const { body } = await upload(await workbook(mixed), '名册三.xlsx')
    const [, second] = await rowsOf(body.id, { outcome: 'conflicting' })
    const [refused] = await rowsOf(body.id, { outcome: 'rejected' })
    const { body: done } = await commit(body.id, { also: [second.number, refused.number] })
    expect(done.committed).toEqual({
      new: 1,
      changed: 0,
      unchanged: 0,
      conflicting: 1,
      rejected: 0,
    })
    const written = (await rowsOf(body.id)).filter((row: { committed: boolean }) => row.committed)
    expect(written.map((row: { name: string }) => row.name)).toEqual(['虚构庚公司', '虚构辛公司'])
    const undone = await app.as(everywhere, `POST /api/exchange/imports/${body.id}/undo`, {
      reason: '试导',
    })
    expect(undone.body.state).toBe('undone')
  })

  it('shows old and new value of what changed', async () => {
    const change = await upload(
      await workbook([header, ['虚构乙公司', null, '开远市', 16000, 30]]),
      '更新.xlsx',
    )
    expect(change.body.counts).toMatchObject({ changed: 1 })
    const [row] = await rowsOf(change.body.id)
    expect(row.differences).toContainEqual({
      item: '营业收入',
      year: 2025,
      before: '150000000',
      after: '160000000',
    })
  })

  it('is taken back as one batch, with a reason', async () => {
    const undone = await app.as(everywhere, `POST /api/exchange/imports/${id}/undo`, {
      reason: '传错文件',
    })
    expect(undone.body.state).toBe('undone')
    expect(await countFirms()).toBe(1)
    expect((await commit(id)).status).toBe(409)
  })
})

describe('who may import what', () => {
  it('refuses firms of another region row by row, and hides the import from strangers', async () => {
    const rows = [
      header,
      ['虚构己公司', null, '个旧市', 1, 1],
      ['虚构庚公司', null, '开远市', 1, 1],
    ]
    const { status, body } = await upload(await workbook(rows), '本市.xlsx', {}, countyClerk)
    expect(status).toBe(200)
    expect(body.counts).toMatchObject({ new: 1, rejected: 1 })
    const [refused] = await rowsOf(body.id, { outcome: 'rejected' }, countyClerk)
    expect(refused.problems[0].reason).toBe('“开远市”不在您的管理范围内')
    const neighbour = {
      ...countyClerk,
      scope: { ...countyClerk.scope, regionPaths: ['/53/5325/532502/'] },
    }
    const seen = await app.as(neighbour, `GET /api/exchange/imports/${body.id}`)
    expect(seen.status).toBe(404)
    expect(seen.body.code).toBe('exchange.unknown-import')
  })

  it('refuses a region outside the territory', async () => {
    const { status } = await upload('企业名称\n甲公司', 'a.csv', { region: '5309' }, countyClerk)
    expect(status).toBe(422)
  })
})

describe('mapping', () => {
  it('asks for the column of names, takes the correction and remembers it', async () => {
    const file = '谁,在哪,几个人\n虚构辛公司,建水县,12\n'
    const first = await upload(file, '土办法.csv')
    expect(first.body).toMatchObject({ state: 'unmapped', actions: ['map', 'cancel'] })
    const path = `/api/exchange/imports/${first.body.id}/mapping`
    const mapping = (await app.as(everywhere, `GET ${path}`)).body
    expect(mapping.sheets[0].use).toBe(true)
    expect(mapping.sheets[0].columns[2]).toMatchObject({ header: '几个人', samples: ['12'] })
    const fields = ['name', 'region', 'employees']
    const columns = fields.map((fieldId, column) => ({
      column,
      fieldId,
      year: column === 2 ? 2025 : null,
      unit: null,
    }))
    const saved = await app.as(everywhere, `PUT ${path}`, {
      sheets: [{ sheet: 0, use: true, columns }],
      tags: ['hnte'],
      wait: true,
    })
    expect(saved.body).toMatchObject({ state: 'ready', counts: { new: 1 } })
    const second = await upload(file.replace('辛', '壬'), '土办法2.csv')
    expect(second.body).toMatchObject({
      state: 'ready',
      mappingFrom: 'remembered',
      counts: { new: 1 },
    })
  })

  it('refuses two columns for one field', async () => {
    const first = await upload('企业名称,别名\n虚构公司,x\n', 'a.csv')
    const columns = [0, 1].map((column) => ({ column, fieldId: 'name', year: null, unit: null }))
    const path = `PUT /api/exchange/imports/${first.body.id}/mapping`
    const refused = await app.as(everywhere, path, {
      sheets: [{ sheet: 0, use: true, columns }],
      tags: [],
      wait: true,
    })
    expect(refused.body.code).toBe('exchange.field-twice')
  })
})

describe('files that cannot be read', () => {
  it('are refused with a sentence, and leave nothing behind', async () => {
    const before = (await app.as(everywhere, 'GET /api/exchange/imports')).body.total
    const { status, body } = await upload('<html><table></table>', '报表.xls')
    expect([status, body.code]).toEqual([422, 'exchange.file-html-as-sheet'])
    expect(body.message).toContain('另存为 xlsx')
    expect((await app.as(everywhere, 'GET /api/exchange/imports')).body.total).toBe(before)
  })
})

describe('six source lists (ENT-10)', () => {
  it('make one firm with several tags where they overlap', async () => {
    const names = [
      '四上企业',
      '高新技术企业',
      '科技型中小企业',
      '农业龙头企业',
      '新业态企业',
      '链上配套企业',
    ]
    for (const name of names) {
      const rows = [[`${name}名单`], ['企业名称', '所属县市'], ['虚构重叠公司', '弥勒市']]
      const { body } = await upload(await workbook(rows), `${name}.xlsx`)
      await commit(body.id)
    }
    const tags = await app.connection.database
      .selectFrom('enterprise_tag')
      .innerJoin('enterprise', 'enterprise.id', 'enterprise_tag.enterprise_id')
      .select(['tag', 'enterprise.id'])
      .where('name', '=', '虚构重叠公司')
      .execute()
    expect(new Set(tags.map(({ id }) => id)).size).toBe(1)
    // The names people read and filter by, not the ids of the word list.
    expect(tags.map(({ tag }) => tag)).toEqual(
      names.map((name) => (name === '链上配套企业' ? '链上企业' : name)),
    )
  })
})

describe('our own template', () => {
  it.each([
    ['enterprise-roster', '企业名册'],
    ['source-list', '来源名单'],
  ])('%s filled and read back changes nothing (SYS-04)', async (template, name) => {
    const path = `/api/exchange/templates/${template}/workbook.xlsx`
    const filled = await app.as(everywhere, `GET ${path}`, { filled: 'true', region: '5325' })
    expect(filled.status).toBe(200)
    const tagged = (await cellsOf(filled.raw)).find(([firm]) => firm === '虚构重叠公司')
    if (template === 'source-list') expect(tagged?.at(-1)).toContain('四上企业')
    const { body } = await upload(filled.raw, `${name}.xlsx`)
    expect(body.counts.rows).toBe(await countFirms())
    expect(body.counts).toMatchObject({ unchanged: body.counts.rows, rejected: 0, conflicting: 0 })
  })

  it('and so does the list of the registry, firms without a code among them', async () => {
    const list = await app.as(everywhere, 'GET /api/enterprise/export', { region: '5325' })
    const { body } = await upload(list.raw, '企业库.xlsx')
    expect(body.counts.rows).toBe(await countFirms())
    expect(body.counts).toMatchObject({ unchanged: body.counts.rows, rejected: 0, conflicting: 0 })
  })
})

const shared = new URL('../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(shared)

describe.skipIf(!hasShared)('real rosters (skipped when ../shared is absent)', () => {
  it.each([
    [
      'registry-messy-4810.xlsx',
      { rows: 4810, new: 3641, conflicting: 34, rejected: 4, duplicate: 1131 },
    ],
    ['listed-sme-2019-2021.csv', { rows: 1298, new: 481, changed: 755, rejected: 62 }],
  ])(
    '%s imports end to end, and a second time changes nothing',
    async (name, counts) => {
      const file = readFileSync(new URL(name, shared))
      const first = await upload(file, name)
      expect(first.body.counts).toMatchObject(counts)
      await commit(first.body.id)
      const { counts: second } = (await upload(file, name)).body
      expect(second).toMatchObject({ new: 0, changed: 0, rejected: counts.rejected })
      const { rows, new: added, changed, unchanged, conflicting, rejected, duplicate } = second
      expect(added + changed + unchanged + conflicting + rejected + duplicate).toBe(rows)
    },
    120_000,
  )
})

async function countFirms(): Promise<number> {
  const { count } = await app.connection.database
    .selectFrom('enterprise')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('is_withdrawn', '=', false)
    .where('region_path', 'like', '/53/5325/%')
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function validCode(): Promise<string> {
  const { creditCodeDigit } = await import('@tidu/domain/enterprise')
  const first = '91532501MA6K12345'
  return `${first}${creditCodeDigit(first)}`
}
