import { inject } from 'vitest'
import { makeTestApp, type TestApp, type TestAppOptions } from './make-test-app.ts'

export type { Answer, TestApp, TestAppOptions } from './make-test-app.ts'

/** The whole application on the database server of this test run. One per test file, in `beforeAll`. */
export function testApp(options?: TestAppOptions): Promise<TestApp> {
  return makeTestApp(JSON.parse(inject('databaseServer')), options)
}
