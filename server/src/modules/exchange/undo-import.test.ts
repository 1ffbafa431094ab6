import { type Actor, accountActor } from '@tidu/domain/access'
import { creditCodeDigit } from '@tidu/domain/enterprise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

const official = (number: number, role: 'county-official' | 'prefecture-official', home: string) =>
  accountActor(
    {
      accountId: `00000000-0000-4000-8000-00000000000${number}`,
      name: `经办人${number}`,
      role,
      homePath: home,
    },
    'session',
    [],
  )
const honghe = official(1, 'prefecture-official', '/53/5325/')
const gejiu = official(2, 'county-official', '/53/5325/532501/')
const kaiyuan = official(3, 'county-official', '/53/5325/532502/')
const code = (number: number) => {
  const first = `91532501MA6UND${String(number).padStart(3, '0')}`
  return `${first}${creditCodeDigit(first)}`
}
let app: TestApp

beforeAll(async () => {
  app = await testApp({ today: '2026-11-22' })
  await syncRegions(app.connection.database)
})
afterAll(() => app.close())

const head = '企业名称,统一社会信用代码,县（市）,2025年营业收入（万元）,是否高新技术企业\n'
async function commit(actor: Actor, lines: string) {
  const form = new FormData()
  form.set('input', JSON.stringify({ wait: true }))
  form.set('file', new Blob([head + lines]), '名册.csv')
  const { body } = await app.upload('POST /api/exchange/imports', form, actor)
  const path = `/api/exchange/imports/${body.id}`
  const { committed } = (await app.as(actor, `POST ${path}/commit`)).body
  const { rows } = (await app.as(actor, `GET ${path}/rows`)).body
  return { id: body.id, counts: body.counts, committed, rows, firm: rows[0]?.enterpriseId }
}
const undo = (actor: Actor, id: string) =>
  app.as(actor, `POST /api/exchange/imports/${id}/undo`, { reason: '传错文件' })
const fileOf = async (firm: string) =>
  (await app.as(honghe, `GET /api/enterprise/enterprises/${firm}`)).body
const revenueOf = async (firm: string) =>
  (await fileOf(firm)).facts?.find((one: { factId: string }) => one.factId === 'revenue')?.value
    .text

describe('an import taken back', () => {
  it('leaves the firm to the title somebody registered since, with its name, place and code', async () => {
    const { id, firm } = await commit(gejiu, `虚构撤回甲公司,${code(1)},个旧市,100,\n`)
    const content = { tier: 'innovative', event: 'recognised', startOn: '2025-05-01' }
    const title = await app.as(gejiu, `POST /api/enterprise/enterprises/${firm}/titles`, {
      content: {
        ...content,
        endOn: null,
        endedOn: null,
        number: null,
        batch: null,
        authority: null,
      },
      source: 'registry',
      reason: '公告',
    })
    expect(title.status).toBe(200)
    expect((await undo(gejiu, id)).body.state).toBe('undone')
    const file = await fileOf(firm)
    expect(file.enterprise).toMatchObject({ name: '虚构撤回甲公司', creditCode: code(1) })
    expect(file.titles).toHaveLength(1)
    expect(await revenueOf(firm)).toBeUndefined()
  })

  it('keeps what another office imported in the same words, and only that', async () => {
    const lines = `虚构撤回乙公司,${code(2)},个旧市,100,是\n`
    const { id, firm } = await commit(gejiu, lines)
    const above = await commit(honghe, `虚构撤回乙公司,${code(2)},个旧市,100,\n`)
    expect(above.counts).toMatchObject({ unchanged: 1 })
    await undo(gejiu, id)
    const file = await fileOf(firm)
    expect(file.enterprise).toMatchObject({ name: '虚构撤回乙公司' })
    expect(await revenueOf(firm)).toBe('1000000')
    // The list that was taken back alone had said so.
    expect(file.tags).toEqual([])
    await undo(honghe, above.id)
    expect((await app.as(honghe, `GET /api/enterprise/enterprises/${firm}`)).status).toBe(404)
  })

  it('never tells an older figure over a newer one', async () => {
    const { id, firm } = await commit(gejiu, `虚构撤回丙公司,${code(3)},个旧市,100,\n`)
    await commit(honghe, `虚构撤回丙公司,${code(3)},个旧市,100,\n`)
    await commit(honghe, `虚构撤回丙公司,${code(3)},个旧市,150,\n`)
    await undo(gejiu, id)
    expect(await revenueOf(firm)).toBe('1500000')
  })
})

describe('a firm that is on file in another county', () => {
  it('is refused in the dry run already, with where to turn', async () => {
    await commit(kaiyuan, `虚构他县公司,${code(4)},开远市,100,\n`)
    const { counts, committed, rows } = await commit(
      gejiu,
      `虚构他县公司,${code(4)},个旧市,100,\n虚构本县公司,${code(5)},个旧市,100,\n`,
    )
    expect(counts).toMatchObject({ new: 1, rejected: 1 })
    expect(committed).toMatchObject({ new: 1 })
    expect(rows[0].problems).toMatchObject([
      {
        column: '统一社会信用代码',
        reason: `“${code(4)}”已由其他区划登记`,
        remedy: '请联系上级主管部门核对归属',
      },
    ])
  })

  it('and one registered there between dry run and commit is shown as refused, with the reason', async () => {
    const form = new FormData()
    form.set('input', JSON.stringify({ wait: true }))
    form.set('file', new Blob([`${head}虚构赶先公司,${code(6)},个旧市,1,\n`]), '名册.csv')
    const { body } = await app.upload('POST /api/exchange/imports', form, gejiu)
    expect(body.counts).toMatchObject({ new: 1 })
    await commit(kaiyuan, `虚构赶先公司,${code(6)},开远市,100,\n`)
    const path = `/api/exchange/imports/${body.id}`
    const done = (await app.as(gejiu, `POST ${path}/commit`)).body
    expect(done.import.counts).toMatchObject({ new: 0, rejected: 1 })
    const [row] = (await app.as(gejiu, `GET ${path}/rows`)).body.rows
    expect(row).toMatchObject({ outcome: 'rejected', committed: false })
    expect(row.problems[0].reason).toContain('已由其他区划登记')
  })
})
