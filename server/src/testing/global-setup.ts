import type { TestProject } from 'vitest/node'
import { startTestServer } from './database-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** JSON of a `DatabaseServer`, see copy-database.ts. */
    databaseServer: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('databaseServer', JSON.stringify(server))
  return () => server.stop()
}
