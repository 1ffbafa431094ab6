import { readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemActor } from '@tidu/domain/access'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeJobContext } from '../../jobs/make-job-context.ts'
import { type TestApp, testApp } from '../../testing/test-app.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { verifyNightly } from './verify-nightly.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const context = () =>
  makeJobContext({
    ...app.connection,
    clock: app.clock,
    dataDir: app.dataDir,
    queue: () => app.queue,
  })

it('the night leaves a verification in the log and in the trail', async () => {
  await verifyNightly.run(context(), {})
  const administrator = systemActor('test')
  const { body } = await app.as(administrator, 'GET /api/upkeep/verifications')
  expect(body.rows).toMatchObject([{ startedBy: 'upkeep', intact: true, broken: [] }])
  const trail = await app.as(administrator, 'GET /api/audit/entries', { action: 'upkeep.verify' })
  expect(trail.body.total).toBe(1)
})

it('what a killed upload left behind goes after an hour; one on its way stays', async () => {
  const uploads = join(app.dataDir, 'uploads')
  for (const [name, minutes] of Object.entries({ left: 61, arriving: 5 })) {
    writeFileSync(join(uploads, name), '')
    const then = new Date(app.clock.now().getTime() - minutes * 60_000)
    utimesSync(join(uploads, name), then, then)
  }
  // As one whose request ends between the two looks: listed, and then not there.
  symlinkSync(join(uploads, 'ended'), join(uploads, 'a-ended'))
  await sweepUploads.run(context(), {})
  expect(readdirSync(uploads)).toEqual(['a-ended', 'arriving'])
})
