import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { copyDatabase, type DatabaseServer, dropDatabase } from './copy-database.ts'

export interface GivenDatabase {
  /** As `DATABASE_URL` says it, for a program in a process of its own. */
  url: string
  drop(): Promise<void>
}

/** A copy of the migrated database on the server of this test run, embedded or real. */
export async function givenDatabase(): Promise<GivenDatabase> {
  const server: DatabaseServer = JSON.parse(inject('databaseServer'))
  const name = `tidu_test_${randomUUID().replaceAll('-', '')}`
  const { connectionString, user, host = '', port } = await copyDatabase(server, name)
  const url =
    connectionString ??
    `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host)}&port=${port}`
  return { url, drop: () => dropDatabase(server, name) }
}
