import { afterAll, beforeAll, expect, it } from 'vitest'
import { officialOf } from '../../testing/given-enterprise.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
const honghe = officialOf('/53/5325/', 'prefecture-official')

beforeAll(async () => {
  app = await testApp({ today: '2026-12-31' })
})
afterAll(() => app.close())

it('a file of New Year’s morning in China tells of the year that ended that night', async () => {
  // Half past one there; in UTC the old year has hours to go.
  app.clock.advance(15.5 * 3_600_000)
  const form = new FormData()
  const roster = '企业名称,所属县市,从业人员\n元旦（虚构）有限公司,个旧市,12\n'
  form.set('file', new Blob([roster]), '名册.csv')
  const { body } = await app.upload('POST /api/exchange/imports', form, honghe)
  await app.as(honghe, `POST /api/exchange/imports/${body.id}/commit`, {})
  const { rows } = await app.connection.pool.query(
    "select year from enterprise_fact where fact_id = 'employees'",
  )
  expect(rows).toEqual([{ year: 2026 }])
})
