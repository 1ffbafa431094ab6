import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser, testPassword } from '../../testing/browser.ts'
import { givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
let address = 0
/** Each test from an address of its own, so that one test's guesses do not lock another out. */
const visitor = () => {
  address += 1
  return browser(app, `10.0.0.${address}`)
}

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

const wrong = 'Not-The-Password-99'

describe('signing in 登录', () => {
  it('opens a session with a cookie no script can read, and says who is there', async () => {
    const { login } = await givenAccount(app, { login: 'gejiu.li' })
    const visit = visitor()
    const answer = await visit.signIn(login)
    expect(answer).toMatchObject({ status: 200, body: { step: 'done' } })
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/)

    const me = await visit.call('GET /api/access/me')
    expect(me.body).toMatchObject({
      signedIn: true,
      account: { login, regionCode: '532501', regionName: '个旧市' },
      restriction: null,
    })
    expect(me.body.permissions).toContain('enterprise.see')
    expect(me.body.permissions).not.toContain('access.manage-accounts')
  })

  it('answers alike for an unknown name, a wrong password and a disabled account', async () => {
    const known = await givenAccount(app)
    const gone = await givenAccount(app)
    await app.connection.database
      .updateTable('access_account')
      .set({ disabled_at: app.clock.now() })
      .where('id', '=', gone.id)
      .execute()
    const answers = [
      await visitor().signIn('nobody.at.all', wrong),
      await visitor().signIn(known.login, wrong),
      await visitor().signIn(gone.login),
    ]
    const bodies = answers.map(({ status, body: { requestId: _, ...body } }) => ({ status, body }))
    expect(bodies[0]).toMatchObject({ status: 403, body: { code: 'access.sign-in-failed' } })
    expect(bodies[1]).toEqual(bodies[0])
    expect(bodies[2]).toEqual(bodies[0])
  })

  it('locks a name after five wrong tries, from whatever address, and lets it in again later', async () => {
    const { login } = await givenAccount(app)
    for (let guess = 0; guess < 5; guess += 1) await visitor().signIn(login, wrong)
    expect((await visitor().signIn(login)).status).toBe(403)
    app.clock.advance(16 * 60_000)
    expect((await visitor().signIn(login)).status).toBe(200)
    // A success starts the count anew.
    expect((await visitor().signIn(login, wrong)).status).toBe(403)
    expect((await visitor().signIn(login)).status).toBe(200)
  })

  it('makes each further wrong try cost twice as long', async () => {
    const { login } = await givenAccount(app)
    for (let guess = 0; guess < 5; guess += 1) await visitor().signIn(login, wrong)
    app.clock.advance(16 * 60_000)
    await visitor().signIn(login, wrong)
    app.clock.advance(16 * 60_000)
    expect((await visitor().signIn(login)).status).toBe(403)
    app.clock.advance(15 * 60_000)
    expect((await visitor().signIn(login)).status).toBe(200)
  })

  it('lets at most five of many simultaneous guesses through, and answers all of them', async () => {
    const { login } = await givenAccount(app)
    const guesses = Array.from({ length: 24 }, (_, n) =>
      visitor().signIn(login, n === 23 ? testPassword : wrong),
    )
    const answers = await Promise.all(guesses)
    expect(answers.every(({ status }) => status === 403 || status === 200)).toBe(true)
    const { failures } = await app.connection.database
      .selectFrom('access_attempt')
      .select((row) => row.fn.max('failures').as('failures'))
      .where('blocked_until', '>', app.clock.now())
      .executeTakeFirstOrThrow()
    expect(Number(failures)).toBeLessThanOrEqual(5)
  })

  it('slows an address down that tries one password on many names', async () => {
    const sprayer = browser(app, '10.9.9.9')
    const { login } = await givenAccount(app)
    for (let name = 0; name < 30; name += 1) await sprayer.signIn(`somebody-${name}`, wrong)
    expect((await sprayer.signIn(login)).status).toBe(403)
    expect((await visitor().signIn(login)).status).toBe(200)
  })

  it('ends with the term of office, the day after its last day', async () => {
    const { login } = await givenAccount(app, { validUntil: '2026-11-22' })
    const visit = visitor()
    expect((await visit.signIn(login)).status).toBe(200)
    app.clock.advance(24 * 3_600_000)
    expect((await visitor().signIn(login)).status).toBe(403)
    expect((await visit.call('GET /api/access/me')).body.signedIn).toBe(false)
    app.clock.setToday('2026-11-22')
  })

  it('leaves a trace of success and failure that holds neither name typed nor password', async () => {
    const { id, login } = await givenAccount(app)
    await visitor().signIn(login, wrong)
    await visitor().signIn(login)
    const rows = await app.connection.database
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'access.sign-in')
      .where('subject', '=', id)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.result)).toEqual(['refused', 'done'])
    expect(rows[1]).toMatchObject({ account_id: id, region_path: '/53/5325/532501/' })
    expect(JSON.stringify(rows)).not.toContain(wrong)
    expect(JSON.stringify(rows)).not.toContain(testPassword)
  })
})

describe('a session 会话', () => {
  it('gets a new token at log-in, and the one presented before is dead', async () => {
    const { login } = await givenAccount(app)
    const visit = visitor()
    visit.plant('planted-by-an-attacker-0123456789abcdef')
    await visit.signIn(login)
    expect(visit.cookie()).not.toBe('planted-by-an-attacker-0123456789abcdef')

    const first = visit.cookie() ?? ''
    await visit.signIn(login)
    const old = visitor()
    old.plant(first)
    expect((await old.call('GET /api/access/me')).body.signedIn).toBe(false)
  })

  it('ends after half an hour of quiet, and after twelve hours of work', async () => {
    const { login } = await givenAccount(app)
    const quiet = visitor()
    await quiet.signIn(login)
    app.clock.advance(30 * 60_000)
    expect((await quiet.call('GET /api/access/me')).body.signedIn).toBe(false)

    const busy = visitor()
    await busy.signIn(login)
    for (let half = 0; half < 36; half += 1) {
      app.clock.advance(20 * 60_000 - 1)
      await busy.call('GET /api/access/me')
    }
    expect((await busy.call('GET /api/access/me')).body.signedIn).toBe(true)
    app.clock.advance(20 * 60_000)
    expect((await busy.call('GET /api/access/me')).body.signedIn).toBe(false)
    app.clock.setToday('2026-11-22')
  })

  it('is listed and ended by its owner only', async () => {
    const { login } = await givenAccount(app)
    const office = visitor()
    const home = visitor()
    await office.signIn(login)
    await home.signIn(login)
    const list = await office.call('GET /api/access/sessions')
    expect(list.body.total).toBe(2)
    const other = list.body.rows.find((row: { current: boolean }) => !row.current)

    const stranger = visitor()
    await stranger.signIn((await givenAccount(app)).login)
    const refused = await stranger.call(`POST /api/access/sessions/${other.id}/revoke`)
    expect(refused.status).toBe(404)

    expect((await office.call(`POST /api/access/sessions/${other.id}/revoke`)).status).toBe(200)
    expect((await home.call('GET /api/access/me')).body.signedIn).toBe(false)
    await office.call('POST /api/access/sign-out')
    expect((await office.call('GET /api/access/me')).body.signedIn).toBe(false)
  })

  it('stores no token that would open it', async () => {
    const { login } = await givenAccount(app)
    const visit = visitor()
    await visit.signIn(login)
    const rows = await app.connection.database
      .selectFrom('access_session')
      .select('token_hash')
      .execute()
    for (const { token_hash } of rows) {
      const thief = visitor()
      thief.plant(token_hash)
      expect((await thief.call('GET /api/access/me')).body.signedIn).toBe(false)
    }
  })
})

describe('a forged request 跨站请求', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign origin', { 'sec-fetch-site': '', origin: 'https://evil.test' }],
    ['with origin null', { 'sec-fetch-site': '', origin: 'null' }],
    ['without any proof', { 'sec-fetch-site': '' }],
  ])('is refused %s', async (_, given) => {
    const { login } = await givenAccount(app)
    const visit = visitor()
    await visit.signIn(login)
    const { 'sec-fetch-site': site, ...rest } = given as Record<string, string>
    const answer = await app.request({
      method: 'POST',
      url: '/api/access/sign-out',
      payload: {},
      headers: {
        host: 'tidu.test',
        cookie: `tidu_session=${visit.cookie()}`,
        ...(site ? { 'sec-fetch-site': site } : {}),
        ...rest,
      },
    })
    expect(answer).toMatchObject({ status: 403, body: { code: 'access.cross-site' } })
    expect((await visit.call('GET /api/access/me')).body.signedIn).toBe(true)
  })

  it('is told from an honest one by its origin where the browser sends nothing else', async () => {
    const { login } = await givenAccount(app)
    const visit = visitor()
    await visit.signIn(login)
    const answer = await app.request({
      method: 'POST',
      url: '/api/access/sign-out',
      payload: {},
      headers: {
        host: 'tidu.test',
        origin: 'http://tidu.test',
        cookie: `tidu_session=${visit.cookie()}`,
      },
    })
    expect(answer.status).toBe(200)
  })
})
