import type { TestProject } from 'vitest/node'
import { startTestServer } from './database-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** JSON of the `pg` address of the run's database server. */
    databaseServer: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  project.provide('databaseServer', server.address)
  return () => server.stop()
}
