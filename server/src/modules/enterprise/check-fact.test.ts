import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
let id: string
const gejiu = officialOf('/53/5325/532501/')

beforeAll(async () => {
  app = await testApp({ today: '2026-06-01' })
  id = (await givenEnterprise(app)).id
})
afterAll(() => app.close())

const told = { source: 'registry', reason: '填报' }
const number = (text: string) => ({ kind: 'number', text })
const text = (words: string) => ({ kind: 'text', text: words })
const list = (...items: string[]) => ({ kind: 'list', items })

const tell = (factId: string, value: object, year: number | null = null) =>
  app.as(gejiu, `POST /api/enterprise/enterprises/${id}/facts`, {
    facts: [{ factId, year, value }],
    ...told,
  })

describe('a fact that rules read', () => {
  it.each([
    ['market_share', number('10'), null, '10% 写 0.1'],
    ['market_rank_domestic', number('0'), null, '不是名次'],
    ['class1_ip_count', number('-1'), null, '不能为负数'],
    ['has_own_brand', number('1'), null, '不是是否值'],
    ['revenue', text('一千万'), 2025, '不是数值'],
    ['product_domain', text('foo'), null, '不在可选值内'],
    ['mgmt_or_foreign_product_cert', list('ISO9001'), null, '可选值之外'],
    ['segment_start_date', text('2022-13-01'), null, '不是有效日期'],
    ['revenue', number('1'), null, '请写明年份'],
    ['market_share', number('0.1'), 2025, '不要写年份'],
  ])('%s %j of year %s is refused, and nothing is kept', async (factId, value, year, sentence) => {
    const answer = await tell(factId, value, year)
    expect(answer).toMatchObject({ status: 422, body: { code: 'enterprise.unfit-fact' } })
    expect(answer.body.message).toContain(sentence)
    const { body } = await app.as(gejiu, `GET /api/enterprise/enterprises/${id}/fact-sheet`)
    expect(body.current[factId]).toBeUndefined()
  })

  it.each([
    ['market_share', number('0.1'), null],
    ['has_own_brand', { kind: 'yes-no', is: true }, null],
    ['product_domain', text('six_bases'), null],
    ['mgmt_or_foreign_product_cert', list('mgmt_system_cert'), null],
    ['valid_honours', list('国家级绿色工厂'), null],
    ['net_profit', number('-3'), 2025],
    // Below zero is a contradiction the file shows, not a slip of writing.
    ['revenue', number('-5'), 2025],
  ])('%s %j is taken', async (factId, value, year) => {
    expect((await tell(factId, value, year)).status).toBe(200)
  })

  it('a title of a tier nobody knows is refused', async () => {
    const content = { tier: 'foo', startOn: '2025-01-01', endOn: '2027-12-31' }
    const answer = await app.as(gejiu, `POST /api/enterprise/enterprises/${id}/titles`, {
      content,
      ...told,
    })
    expect(answer).toMatchObject({ status: 422, body: { code: 'enterprise.unfit-fact' } })
  })
})
