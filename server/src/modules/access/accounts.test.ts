import { type AccountRole, accountActor } from '@tidu/domain/access'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser, testPassword } from '../../testing/browser.ts'
import { givenAccount, givenFirm, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { syncRegions } from '../region/index.ts'

let app: TestApp
let address = 0

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

const visitor = () => {
  address += 1
  return browser(app, `10.3.0.${address}`)
}

async function actorOf(role: AccountRole, regionPath: string) {
  const { id, login } = await givenAccount(app, { role, regionPath })
  const actor = accountActor({ accountId: id, name: login, role, homePath: regionPath }, id, [])
  return Object.assign(actor, { login })
}

const honghe = () => actorOf('administrator', '/53/5325/')

const plan = (login: string, given: object = {}) => ({
  login,
  name: '李明',
  role: 'county-official',
  regionCode: '532501',
  ...given,
})

describe('an administrator of 红河州', () => {
  it('makes an account whose first password must be changed at the first log-in', async () => {
    const made = await app.as(await honghe(), 'POST /api/access/accounts', plan('li.ming'))
    expect(made.status).toBe(200)
    const visit = visitor()
    const first = await visit.signIn('li.ming', made.body.temporaryPassword)
    expect(first.body.step).toBe('change-password')
    await visit.call('POST /api/access/me/password', {
      current: made.body.temporaryPassword,
      next: testPassword,
    })
    expect((await visitor().signIn('li.ming')).body.step).toBe('done')
  })

  it('hands out a password that is worth nothing after three days', async () => {
    const made = await app.as(await honghe(), 'POST /api/access/accounts', plan('wang.fang'))
    app.clock.advance(72 * 3_600_000)
    expect((await visitor().signIn('wang.fang', made.body.temporaryPassword)).status).toBe(403)
    app.clock.setToday('2026-11-22')
  })

  it.each([
    ['in another prefecture', { regionCode: '5309' }, 'access.unknown-region'],
    ['above their own region', { regionCode: '53' }, 'access.unknown-region'],
    ['for the whole installation', { regionCode: null }, 'access.unknown-region'],
    ['in a region that is not', { regionCode: '999999' }, 'access.unknown-region'],
    ['of a firm without the firm', { role: 'enterprise' }, 'access.enterprise-missing'],
    [
      'of an official with a firm',
      { enterpriseId: '6f1f0d4e-0000-4000-8000-000000000001' },
      'access.enterprise-not-for-role',
    ],
    [
      'of a firm that is not',
      { role: 'enterprise', enterpriseId: '6f1f0d4e-0000-4000-8000-000000000001' },
      'access.unknown-enterprise',
    ],
  ])('cannot make an account %s', async (_, given, code) => {
    const answer = await app.as(await honghe(), 'POST /api/access/accounts', plan('a.b.c', given))
    expect(answer).toMatchObject({ status: 422, body: { code } })
    expect(answer.body.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('links a firm’s account to a firm of the same territory only', async () => {
    const here = await givenFirm(app, '/53/5325/532501/')
    const there = await givenFirm(app, '/53/5309/530902/')
    const make = async (login: string, enterpriseId: string) =>
      app.as(
        await honghe(),
        'POST /api/access/accounts',
        plan(login, { role: 'enterprise', enterpriseId }),
      )
    expect((await make('firm.there', there)).body.code).toBe('access.unknown-enterprise')
    expect((await make('firm.here', here)).status).toBe(200)
  })

  it('sees, finds, sorts and pages the accounts of 红河州; others do not exist', async () => {
    const administrator = await honghe()
    const mine = await givenAccount(app, { login: 'zz-mine', regionPath: '/53/5325/532503/' })
    const foreign = await givenAccount(app, { login: 'zz-foreign', regionPath: '/53/5309/' })
    const list = (query: object) => app.as(administrator, 'GET /api/access/accounts', query)
    const found = await list({ search: 'zz-' })
    expect(found.body).toMatchObject({
      total: 1,
      rows: [{ login: 'zz-mine', regionName: '蒙自市', state: 'active', locked: false }],
    })
    expect((await list({ region: '532503' })).body.total).toBe(1)
    expect((await list({ region: '5309' })).body.total).toBe(0)
    const all = await list({ sort: 'login', order: 'desc', pageSize: 1 })
    expect(all.body.rows[0].login).toBe('zz-mine')
    expect(all.body.total).toBeGreaterThan(1)
    const file = await app.as(administrator, 'GET /api/access/accounts.xlsx', { search: 'zz-' })
    const [, , , ...lines] = (await readXlsx(file.raw)).sheets[0]?.rows ?? []
    expect(lines.map((line) => [line[0], line[3], line[5]])).toEqual([
      ['zz-mine', '蒙自市', expect.any(String)],
    ])

    const hidden = await app.as(administrator, `GET /api/access/accounts/${foreign.id}`)
    const absent = await app.as(
      administrator,
      'GET /api/access/accounts/6f1f0d4e-0000-4000-8000-000000000001',
    )
    expect(hidden.status).toBe(404)
    expect({ ...hidden.body, requestId: '' }).toEqual({ ...absent.body, requestId: '' })
    expect((await app.as(administrator, `GET /api/access/accounts/${mine.id}`)).status).toBe(200)
  })

  it('throws a disabled person out at once, keys included, and lets them back in', async () => {
    const administrator = await honghe()
    const { id, login } = await givenAccount(app)
    const visit = visitor()
    await visit.signIn(login)
    await app.as(administrator, `POST /api/access/accounts/${id}/disable`, { reason: '离职' })
    expect((await visit.call('GET /api/access/me')).body.signedIn).toBe(false)
    expect((await visitor().signIn(login)).status).toBe(403)
    await app.as(administrator, `POST /api/access/accounts/${id}/enable`, { reason: '返岗' })
    expect((await visitor().signIn(login)).status).toBe(200)
  })

  it('moves a person, whose old session ends; the new one has the new territory', async () => {
    const { id, login } = await givenAccount(app)
    const visit = visitor()
    await visit.signIn(login)
    await app.as(await honghe(), `PUT /api/access/accounts/${id}`, {
      name: '李明',
      role: 'county-official',
      regionCode: '532503',
    })
    expect((await visit.call('GET /api/access/me')).body.signedIn).toBe(false)
    await visit.signIn(login)
    const me = await visit.call('GET /api/access/me')
    expect(me.body.account.regionPaths).toEqual(['/53/5325/532503/'])
  })

  it('unlocks a person who mistyped', async () => {
    const { id, login } = await givenAccount(app)
    for (let n = 0; n < 5; n += 1) await visitor().signIn(login, 'Wrong-Guess-123')
    const administrator = await honghe()
    const shown = await app.as(administrator, `GET /api/access/accounts/${id}`)
    expect(shown.body).toMatchObject({ locked: true })
    expect(shown.body.actions).toContain('unlock')
    await app.as(administrator, `POST /api/access/accounts/${id}/unlock`, { reason: '核实' })
    expect((await visitor().signIn(login)).status).toBe(200)
  })

  it.each(['disable', 'reset-password', 'reset-second-factor'])(
    'cannot %s themselves',
    async (verb) => {
      const administrator = await honghe()
      const answer = await app.as(
        administrator,
        `POST /api/access/accounts/${administrator.accountId}/${verb}`,
        { reason: '测试' },
      )
      expect(answer.body.code).toBe('access.not-on-oneself')
    },
  )

  it('changes nothing for the whole installation', async () => {
    const settings = {
      officialPasswordProfile: 'asvs',
      otherPasswordProfile: 'asvs',
      idleMinutes: 15,
      absoluteHours: 8,
      factorForcedForAdministrators: true,
      demoExemptFromFactor: false,
      reason: '测试',
    }
    const refused = await app.as(await honghe(), 'PUT /api/access/settings', settings)
    expect(refused.body.code).toBe('access.not-whole-installation')
    const whole = await actorOf('administrator', '/')
    expect((await app.as(whole, 'PUT /api/access/settings', settings)).status).toBe(200)
    const shown = await app.as(whole, 'GET /api/access/settings')
    expect(shown.body).toMatchObject({ officialPasswordProfile: 'asvs', idleMinutes: 15 })
  })
})

it('an office that moved in the tree takes its people along', async () => {
  const { id } = await givenAccount(app, { regionPath: '/53/5399/532501/' })
  const whole = await givenAccount(app, { role: 'administrator', regionPath: '/' })
  await syncRegions(app.connection.database)
  const rows = await app.connection.database
    .selectFrom('access_account')
    .select('region_path')
    .where('id', 'in', [id, whole.id])
    .orderBy('region_path')
    .execute()
  expect(rows.map((row) => row.region_path)).toEqual(['/', '/53/5325/532501/'])
})

describe('the permission matrix 角色权限表', () => {
  it('comes as a workbook: endpoint by role, as the server obeys it', async () => {
    const official = await actorOf('county-official', '/53/5325/532501/')
    const { raw } = await app.as(official, 'GET /api/access/matrix/export', { format: 'xlsx' })
    const [header = [], ...rows] = (await readXlsx(raw)).sheets[0]?.rows ?? []
    const line = rows.find((row) => row[2] === '/api/access/accounts/:id/disable') ?? []
    expect(line[header.indexOf('系统管理员')]).toBe('✓')
    expect(line[header.indexOf('服务机构')] ?? '').toBe('')
    expect(rows.length).toBeGreaterThan(30)
  })
})
