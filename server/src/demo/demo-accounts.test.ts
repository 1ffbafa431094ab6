import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browser } from '../testing/browser.ts'
import { givenAccount, givenFirm, givenRegions } from '../testing/given-accounts.ts'
import { type TestApp, testApp } from '../testing/test-app.ts'
import { demoAccounts, demoPassword, makeDemoAccounts } from './demo-accounts.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const make = () => makeDemoAccounts(app.connection.transact)

it('makes each account once, the firm’s as soon as an invented firm is there', async () => {
  await givenRegions(app)
  const first = await make()
  expect(first).toContain('gejiu')
  const firm = await givenFirm(app, '/53/5325/532501/')
  expect(await make()).toBe(first)
  await sql`update enterprise set is_fictional = true where id = ${firm}`.execute(
    app.connection.database,
  )
  const shown = await make()
  for (const { login } of demoAccounts) expect(shown).toContain(`  ${login} `)
  expect(await make()).toBe(shown)
})

it.each(demoAccounts.map(({ login, role, regionCode }) => [login, role, regionCode] as const))(
  'lets %s sign in with the printed password, marked demo and without a second factor',
  async (login, role, regionCode) => {
    const visit = browser(app, `10.6.0.${login.length}`)
    expect((await visit.signIn(login, demoPassword)).body).toEqual({ step: 'done' })
    const me = await visit.call('GET /api/access/me')
    expect(me.body.account).toMatchObject({ role, regionCode, demo: true })
    expect(me.body.warnings).toContain('demo-account')
  },
)

it('leaves out what was disabled, and never makes it again', async () => {
  await sql`update access_account set disabled_at = now() where login = 'bank'`.execute(
    app.connection.database,
  )
  expect(await make()).not.toContain('  bank ')
})

it('opens no door into an installation where real people or real firms are, also when told to', async () => {
  for (const given of [
    (real: TestApp) => givenAccount(real),
    (real: TestApp) => givenFirm(real, '/53/5325/532501/'),
  ]) {
    const real = await testApp()
    await givenRegions(real)
    await given(real)
    expect(await makeDemoAccounts(real.connection.transact)).toBeUndefined()
    const answer = await browser(real).signIn('admin', demoPassword)
    expect(answer.body.code).toBe('access.sign-in-failed')
    await real.close()
  }
})
