import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser } from '../../testing/browser.ts'
import { type GivenAccount, givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
let address = 0

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

const gejiu = '/53/5325/532501/'
const mengzi = '/53/5325/532503/'

async function signedIn(given: GivenAccount = {}) {
  const account = await givenAccount(app, given)
  address += 1
  const visit = browser(app, `10.4.0.${address}`)
  await visit.signIn(account.login)
  return { ...account, visit }
}

const later = (days: number) =>
  new Date(app.clock.now().getTime() + days * 86_400_000).toISOString()

describe('an API key 接口密钥', () => {
  const byKey = (key: string, url: string) =>
    app.request({ method: 'GET', url, headers: { authorization: `Bearer ${key}` } })

  async function keyOf(scopes: string[], given: GivenAccount = {}) {
    const owner = await signedIn(given)
    const made = await owner.visit.call('POST /api/access/api-keys', {
      name: '对接州数据平台',
      scopes,
      expiresAt: later(30),
    })
    return { ...owner, made, key: String(made.body.key) }
  }

  it('opens what its scopes allow, shows when it was used, and stops when revoked', async () => {
    const { key, made, visit } = await keyOf(['access.see-matrix'])
    expect((await byKey(key, '/api/access/matrix')).status).toBe(200)
    expect((await byKey(key, '/api/audit/entries')).status).toBe(403)
    const list = await visit.call('GET /api/access/api-keys', { state: 'active' })
    expect(list.body.rows[0]).toMatchObject({
      hint: key.slice(0, 10),
      lastUsedAt: app.clock.now().toISOString(),
      actions: ['revoke'],
    })
    expect(JSON.stringify(list.body)).not.toContain(key)
    await visit.call(`POST /api/access/api-keys/${made.body.id}/revoke`)
    expect((await byKey(key, '/api/access/matrix')).status).toBe(401)
  })

  it('cannot hold what its owner does not, nor power over accounts', async () => {
    const beyond = await keyOf(['audit.see'])
    expect(beyond.made.body).toMatchObject({
      code: 'access.key-scope-not-held',
      details: { scopes: ['audit.see'] },
    })
    expect((await keyOf(['access.own-keys'])).made.status).toBe(422)
  })

  it('expires, and cannot be made for ever', async () => {
    const { key, visit } = await keyOf(['access.see-matrix'])
    app.clock.advance(30 * 86_400_000)
    expect((await byKey(key, '/api/access/matrix')).status).toBe(401)
    app.clock.setToday('2026-11-22')
    const forever = await visit.call('POST /api/access/api-keys', {
      name: '永久',
      scopes: ['access.see-matrix'],
      expiresAt: later(400),
    })
    expect(forever.body.code).toBe('access.key-life-wrong')
  })

  it('dies with its owner’s account and shrinks with their role', async () => {
    const { key, id } = await keyOf(['access.see-matrix'])
    const set = (change: object) =>
      app.connection.database
        .updateTable('access_account')
        .set(change)
        .where('id', '=', id)
        .execute()
    await set({ role: 'bank' })
    expect((await byKey(key, '/api/access/matrix')).status).toBe(403)
    await set({ role: 'county-official', disabled_at: app.clock.now() })
    expect((await byKey(key, '/api/access/matrix')).status).toBe(401)
  })

  it('needs no proof of origin, because no browser sends it by itself', async () => {
    const { key } = await keyOf(['access.see-matrix'])
    const answer = await app.request({
      method: 'POST',
      url: '/api/access/accounts',
      payload: {},
      headers: { authorization: `Bearer ${key}` },
    })
    expect(answer.body.code).toBe('request.denied')
  })
})

describe('a delegation 代办', () => {
  const lend = (lender: Awaited<ReturnType<typeof signedIn>>, borrowerLogin: string, given = {}) =>
    lender.visit.call('POST /api/access/delegations', {
      borrowerLogin,
      startsAt: later(0),
      endsAt: later(7),
      reason: '出差一周',
      ...given,
    })
  const reachOf = async ({ visit }: Awaited<ReturnType<typeof signedIn>>) =>
    (await visit.call('GET /api/access/me')).body.account?.regionPaths

  it('lends a territory to a colleague below until the very second it ends', async () => {
    const prefecture = await signedIn({ role: 'prefecture-official', regionPath: '/53/5325/' })
    const county = await signedIn({ regionPath: gejiu })
    const made = await lend(prefecture, county.login, {
      regionCode: '532503',
      endsAt: new Date(app.clock.now().getTime() + 600_000).toISOString(),
    })
    expect(made.status).toBe(200)
    expect(await reachOf(county)).toEqual([gejiu, mengzi])
    app.clock.advance(599_000)
    expect(await reachOf(county)).toEqual([gejiu, mengzi])
    app.clock.advance(1_000)
    expect(await reachOf(county)).toEqual([gejiu])
  })

  it('is named in the trail by everything done under it', async () => {
    const prefecture = await signedIn({ role: 'prefecture-official', regionPath: '/53/5325/' })
    const county = await signedIn({ regionPath: gejiu })
    const { body } = await lend(prefecture, county.login)
    await county.visit.call('GET /api/access/matrix/export')
    const row = await app.connection.database
      .selectFrom('audit_entry')
      .select('delegation_ids')
      .where('account_id', '=', county.id)
      .where('action', '=', 'access.export-matrix')
      .executeTakeFirstOrThrow()
    expect(row.delegation_ids).toEqual([body.id])
  })

  it('starts no earlier than said, and ends when either side or the lender’s office ends it', async () => {
    const prefecture = await signedIn({ role: 'prefecture-official', regionPath: '/53/5325/' })
    const county = await signedIn({ regionPath: gejiu })
    const planned = await lend(prefecture, county.login, { startsAt: later(1), endsAt: later(2) })
    expect(await reachOf(county)).toEqual([gejiu])
    const list = await county.visit.call('GET /api/access/delegations', { state: 'planned' })
    expect(list.body.rows[0]).toMatchObject({ id: planned.body.id, actions: ['end'] })

    const { body } = await lend(prefecture, county.login)
    expect(await reachOf(county)).toEqual(['/53/5325/'])
    await county.visit.call(`POST /api/access/delegations/${body.id}/end`, { reason: '提前返回' })
    expect(await reachOf(county)).toEqual([gejiu])

    await lend(prefecture, county.login)
    await app.connection.database
      .updateTable('access_account')
      .set({ disabled_at: app.clock.now() })
      .where('id', '=', prefecture.id)
      .execute()
    expect(await reachOf(county)).toEqual([gejiu])
  })

  it('cannot go beyond the lender, to a stranger, to an agency, or on for ever', async () => {
    const county = await signedIn({ regionPath: gejiu })
    const colleague = await givenAccount(app, { regionPath: gejiu })
    const neighbour = await givenAccount(app, { regionPath: mengzi })
    const agency = await givenAccount(app, { role: 'agency', regionPath: gejiu })
    const codes = [
      await lend(county, colleague.login, { regionCode: '532503' }),
      await lend(county, neighbour.login),
      await lend(county, agency.login),
      await lend(county, county.login),
      await lend(county, colleague.login, { endsAt: later(200) }),
      await lend(county, colleague.login, { startsAt: later(3), endsAt: later(2) }),
    ].map(({ body }) => body.code)
    expect(codes).toEqual([
      'access.delegation-beyond-lender',
      'access.unknown-account',
      'access.delegation-beyond-lender',
      'access.delegation-to-oneself',
      'access.delegation-too-long',
      'access.delegation-times-wrong',
    ])
  })
})
