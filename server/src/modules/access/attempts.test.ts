import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeJobContext } from '../../jobs/make-job-context.ts'
import { browser } from '../../testing/browser.ts'
import { givenAccount, givenRegions } from '../../testing/given-accounts.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { sweepAttempts } from './sweep-attempts.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
  await givenRegions(app)
})
afterAll(() => app.close())

const countKept = async () =>
  (await app.connection.pool.query('select count(*) from access_attempt')).rows[0].count

it('an address that is locked leaves nothing more behind, whatever names it makes up', async () => {
  const guesser = browser(app, '10.9.9.9')
  for (let n = 0; n < 30; n += 1) await guesser.signIn(`name${n}`, 'wrong')
  const kept = await countKept()
  for (let n = 0; n < 5; n += 1) await guesser.signIn(`other${n}`, 'wrong')
  expect(await countKept()).toBe(kept)
})

it('the addresses of one IPv6 line are one address', async () => {
  const { login } = await givenAccount(app)
  for (let n = 0; n < 30; n += 1)
    await browser(app, `2001:db8:1:2::${n + 1}`).signIn(`somebody${n}`, 'wrong')
  expect((await browser(app, '2001:db8:1:2::ffff').signIn(login)).status).toBe(403)
  expect((await browser(app, '2001:db8:1:3::1').signIn(login)).status).toBe(200)
})

it('failures that count for nothing any more go at night; those that still lock somebody out stay', async () => {
  const { login } = await givenAccount(app)
  app.clock.advance(25 * 3_600_000)
  for (let n = 0; n < 5; n += 1) await browser(app, '10.9.9.8').signIn(login, 'wrong')
  const context = makeJobContext({
    ...app.connection,
    clock: app.clock,
    dataDir: app.dataDir,
    queue: () => app.queue,
  })
  await sweepAttempts.run(context, {})
  // One for the name, one for the address.
  expect(await countKept()).toBe(2)
  expect((await browser(app, '10.9.9.7').signIn(login)).body.code).toBe('access.sign-in-failed')
})
