import { accountActor } from '@tidu/domain/access'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { givenEnterprise, officialOf } from '../../testing/given-enterprise.ts'
import { givenImport } from '../../testing/given-import.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

const inspector = (path: string) => officialOf(path, 'inspector')
const administrator = officialOf('/', 'administrator')

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

async function firstEntry(actor: ReturnType<typeof inspector>, query: object) {
  const { status, body } = await app.as(actor, 'GET /api/audit/entries', query)
  expect(status).toBe(200)
  return body.rows[0]
}

describe('what an entry is about', () => {
  it('has the name of the firm, the file and the account for an inspector', async () => {
    const name = '梯度审计测试（虚构）有限公司'
    const { id } = await givenEnterprise(app, { name })
    const firm = await firstEntry(inspector('/53/5325/'), { subject: id })
    expect(firm).toMatchObject({ subject: id, subjectKind: 'enterprise', subjectName: name })

    const line = [name, '', '个旧市', '1200'] as const
    const imported = await givenImport(app, { lines: [line], commit: false })
    const file = await firstEntry(inspector('/53/'), { subject: imported })
    expect(file).toMatchObject({ subjectKind: 'import', subjectName: '名册.csv' })

    const account = await givenAccount(app)
    await app.as(administrator, `POST /api/access/accounts/${account.id}/unlock`, {
      reason: '核实',
    })
    const unlocked = await firstEntry(inspector('/'), { subject: account.id })
    expect(unlocked).toMatchObject({ subjectKind: 'account', subjectName: account.login })
  })

  it('keeps its id where the reader may not see what it names', async () => {
    const { id } = await givenEnterprise(app)
    const nameless = { subject: id, subjectKind: null, subjectName: null }
    expect(await firstEntry(administrator, { subject: id })).toMatchObject(nameless)

    // The entry lies where the inspector looks, the firm has since moved out of there.
    await app.connection.database
      .updateTable('enterprise')
      .set({ region_path: '/53/5309/', region_code: '5309' })
      .where('id', '=', id)
      .execute()
    expect(await firstEntry(inspector('/53/5325/'), { subject: id })).toMatchObject(nameless)
    expect(await firstEntry(inspector('/53/'), { subject: id })).toMatchObject({
      subjectKind: 'enterprise',
    })
  })

  it('is the title of the request for one that was refused', async () => {
    const { id } = await givenAccount(app)
    const holder = { accountId: id, name: '录入员', role: 'county-official' as const }
    const official = accountActor({ ...holder, homePath: '/53/5325/532501/' }, id, [])
    await app.as(official, 'POST /api/access/accounts', { login: 'x' })
    const refused = await firstEntry(inspector('/'), { action: 'access.refused' })
    expect(refused).toMatchObject({ subjectKind: 'request', subjectName: '新建用户' })
  })

  it('is found by the name that is shown, and by nobody who is not shown it', async () => {
    const name = '只找得到一次（虚构）有限公司'
    const { id } = await givenEnterprise(app, { name })
    const search = { search: '只找得到一次', subject: id }
    const { body } = await app.as(inspector('/53/'), 'GET /api/audit/entries', search)
    const about = (row: { subjectName: string | null }) => row.subjectName
    expect(new Set(body.rows.map(about))).toEqual(new Set([name]))
    const hidden = await app.as(inspector('/53/5309/'), 'GET /api/audit/entries', search)
    expect(hidden.body.total).toBe(0)
  })

  it('stands in the export with its name and its id', async () => {
    const name = '导出留痕测试（虚构）有限公司'
    const { id } = await givenEnterprise(app, { name })
    const query = { format: 'xlsx', subject: id }
    const { raw } = await app.as(inspector('/53/'), 'GET /api/audit/entries/export', query)
    const [header = [], row = []] = (await readXlsx(raw)).sheets[0]?.rows ?? []
    expect(row[header.indexOf('对象')]).toBe(name)
    expect(row[header.indexOf('对象编号')]).toBe(id)
  })
})
