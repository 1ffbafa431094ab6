import { startTestServer } from '../database-server.ts'
import { makeTestApp, type TestApp, type TestAppOptions } from '../make-test-app.ts'

/** The application of the tests, on a database server of its own. */
export async function withTestApp<Result>(
  work: (app: TestApp) => Promise<Result>,
  options?: TestAppOptions,
): Promise<Result> {
  const server = await startTestServer()
  try {
    const app = await makeTestApp(server, options)
    try {
      return await work(app)
    } finally {
      await app.close()
    }
  } finally {
    await server.stop()
  }
}
