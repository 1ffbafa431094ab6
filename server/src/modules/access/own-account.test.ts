import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPassword } from '../../demo/demo-accounts.ts'
import { type Browser, browser, testPassword } from '../../testing/browser.ts'
import { type GivenAccount, givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'

let app: TestApp
let address = 0

beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

const visitor = () => {
  address += 1
  return browser(app, `10.2.${address >> 8}.${address & 255}`)
}

async function signedIn(given: GivenAccount = {}) {
  const account = await givenAccount(app, given)
  const visit = visitor()
  const answer = await visit.signIn(account.login, given.password)
  return { ...account, visit, step: answer.body.step }
}

const codeOf = (seed: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(seed) }).generate({
    timestamp: app.clock.now().getTime() + steps * 30_000,
  })

async function enrol(visit: Browser) {
  const { body } = await visit.call('POST /api/access/me/second-factor', { password: testPassword })
  const confirmed = await visit.call('POST /api/access/me/second-factor/confirm', {
    code: codeOf(body.seed),
  })
  return { seed: String(body.seed), uri: String(body.uri), codes: confirmed.body.recoveryCodes }
}

const next = 'Erhai#Breeze-2049'

describe('changing the password 修改密码', () => {
  it('ends all other sessions, and the token used so far', async () => {
    const { visit, login } = await signedIn()
    const elsewhere = visitor()
    await elsewhere.signIn(login)
    const old = visitor()
    old.plant(visit.cookie() ?? '')

    const answer = await visit.call('POST /api/access/me/password', {
      current: testPassword,
      next,
    })
    expect(answer.status).toBe(200)
    expect((await visit.call('GET /api/access/me')).body.signedIn).toBe(true)
    expect((await old.call('GET /api/access/me')).body.signedIn).toBe(false)
    expect((await elsewhere.call('GET /api/access/me')).body.signedIn).toBe(false)
    expect((await visitor().signIn(login)).status).toBe(403)
    expect((await visitor().signIn(login, next)).status).toBe(200)
  })

  it('asks for the present one, and counts wrong guesses of it', async () => {
    const { visit } = await signedIn()
    const guess = { current: 'Wrong-Guess-123', next }
    for (let tries = 0; tries < 5; tries += 1)
      expect((await visit.call('POST /api/access/me/password', guess)).status).toBe(403)
    const right = { current: testPassword, next }
    expect((await visit.call('POST /api/access/me/password', right)).status).toBe(403)
  })

  it('says everything that is wrong with the new one, in Chinese', async () => {
    const { visit } = await signedIn()
    const change = (word: string) =>
      visit.call('POST /api/access/me/password', { current: testPassword, next: word })
    const weak = await change('abc123')
    expect(weak.status).toBe(422)
    expect(weak.body.details.problems).toEqual(['too-short', 'too-few-kinds'])
    expect(weak.body.message).toContain('至少 10 个字符')
    expect((await change('Sunshine2024!')).body.details.problems).toEqual(['breached'])
    // Printed by every start with demo data.
    expect((await change(demoPassword)).body.details.problems).toEqual(['breached'])
    expect((await change(testPassword)).body.details.problems).toEqual(['used-before'])
  })

  it('does not take back one of the last five', async () => {
    const { visit } = await signedIn()
    let current = testPassword
    const change = (to: string) => visit.call('POST /api/access/me/password', { current, next: to })
    for (let n = 1; n <= 4; n += 1) {
      expect((await change(`${next}${n}`)).status).toBe(200)
      current = `${next}${n}`
    }
    expect((await change(testPassword)).body.details.problems).toEqual(['used-before'])
    expect((await change(`${next}5`)).status).toBe(200)
    current = `${next}5`
    expect((await change(testPassword)).status).toBe(200)
  })

  it('follows the profile of the installation: a bank has ASVS, an official 等保', async () => {
    const bank = await signedIn({ role: 'bank' })
    const plain = { current: testPassword, next: 'four quiet words here' }
    expect((await bank.visit.call('POST /api/access/me/password', plain)).status).toBe(200)
    const official = await signedIn()
    const refused = await official.visit.call('POST /api/access/me/password', plain)
    expect(refused.body.details.problems).toEqual(['too-few-kinds'])
  })

  it('is forced after ninety days for an official; nothing else works until then', async () => {
    const changedAt = new Date(app.clock.now().getTime() - 90 * 86_400_000)
    const { visit, step } = await signedIn({ passwordChangedAt: changedAt })
    expect(step).toBe('change-password')
    expect((await visit.call('GET /api/access/api-keys')).status).toBe(403)
    expect((await visit.call('GET /api/access/me')).body).toMatchObject({
      restriction: 'change-password',
      permissions: ['access.own-account'],
    })
    await visit.call('POST /api/access/me/password', { current: testPassword, next })
    expect((await visit.call('GET /api/access/api-keys')).status).toBe(200)
  })

  it('refuses a megabyte of password before it costs anything', async () => {
    const started = performance.now()
    const answer = await visitor().signIn('somebody', 'x'.repeat(900_000))
    expect(answer.status).toBe(400)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('the second factor 动态口令', () => {
  it('counts once a code came back, and then is asked for at log-in', async () => {
    const { visit, login } = await signedIn()
    const { seed, uri, codes } = await enrol(visit)
    expect(uri).toMatch(/^otpauth:\/\/totp\/Tidu:/)
    expect(codes).toHaveLength(10)

    const later = visitor()
    expect((await later.signIn(login)).body).toEqual({ step: 'code' })
    expect((await later.call('GET /api/access/me')).body.signedIn).toBe(false)
    app.clock.advance(30_000)
    expect((await later.signIn(login, testPassword, codeOf(seed))).body.step).toBe('done')
  })

  it('takes a code once, and none that is more than a step off', async () => {
    const { visit, login } = await signedIn()
    const { seed } = await enrol(visit)
    app.clock.advance(60_000)
    const code = codeOf(seed)
    expect((await visitor().signIn(login, testPassword, codeOf(seed, -2))).status).toBe(403)
    expect((await visitor().signIn(login, testPassword, codeOf(seed, 2))).status).toBe(403)
    expect((await visitor().signIn(login, testPassword, code)).status).toBe(200)
    expect((await visitor().signIn(login, testPassword, code)).status).toBe(403)
  })

  it('takes one code once even when two requests bring it at the same moment', async () => {
    const { visit, login } = await signedIn()
    const { seed } = await enrol(visit)
    app.clock.advance(60_000)
    const code = codeOf(seed)
    const both = await Promise.all([
      visitor().signIn(login, testPassword, code),
      visitor().signIn(login, testPassword, code),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  it('locks after five wrong codes, though the password was right', async () => {
    const { visit, login } = await signedIn()
    const { seed } = await enrol(visit)
    for (let n = 0; n < 5; n += 1) await visitor().signIn(login, testPassword, '000000')
    app.clock.advance(60_000)
    expect((await visitor().signIn(login, testPassword, codeOf(seed))).status).toBe(403)
  })

  it('can be replaced by a recovery code, once', async () => {
    const { visit, login } = await signedIn()
    const { codes } = await enrol(visit)
    expect((await visitor().signIn(login, testPassword, codes[0])).body.step).toBe('done')
    expect((await visitor().signIn(login, testPassword, codes[0])).status).toBe(403)
    expect((await visitor().signIn(login, testPassword, codes[1].toUpperCase())).status).toBe(200)
  })

  it('is switched off only with password and code, by those who need not have it', async () => {
    const { visit, login } = await signedIn()
    const { codes } = await enrol(visit)
    const off = (password: string, code: string) =>
      visit.call('POST /api/access/me/second-factor/disable', { password, code })
    expect((await off('Wrong-Guess-123', codes[0])).status).toBe(403)
    expect((await off(testPassword, '000000')).status).toBe(403)
    expect((await off(testPassword, codes[0])).status).toBe(200)
    expect((await visitor().signIn(login)).body.step).toBe('done')
  })

  it('is forced on an administrator, waived with a warning for the demo', async () => {
    const real = await signedIn({ role: 'administrator', regionPath: '/' })
    expect(real.step).toBe('enrol-totp')
    expect((await real.visit.call('GET /api/access/accounts')).status).toBe(403)
    const { codes } = await enrol(real.visit)
    expect((await real.visit.call('GET /api/access/accounts')).status).toBe(200)
    const off = await real.visit.call('POST /api/access/me/second-factor/disable', {
      password: testPassword,
      code: codes[0],
    })
    expect(off.body.code).toBe('access.second-factor-forced')

    const demo = await signedIn({ role: 'administrator', regionPath: '/', demo: true })
    expect(demo.step).toBe('done')
    const me = await demo.visit.call('GET /api/access/me')
    expect(me.body.warnings).toEqual(['demo-account', 'second-factor-waived'])
  })

  it('leaves no seed and no recovery code readable in the database', async () => {
    const { visit, id } = await signedIn()
    const { seed, codes } = await enrol(visit)
    const { rows } = await sql<{ all: string }>`
      select (select a::text from access_account a where id = ${id}) ||
             (select string_agg(c::text, '') from access_recovery_code c where account_id = ${id}) ||
             (select string_agg(e::text, '') from audit_entry e where account_id = ${id}) as all`.execute(
      app.connection.database,
    )
    const stored = rows[0]?.all ?? ''
    expect(stored.length).toBeGreaterThan(500)
    for (const secret of [seed, ...codes, ...codes.map((code: string) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(secret)
  })
})
