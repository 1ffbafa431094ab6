import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { DatabasePlace } from '../db/database-place.ts'
import { addressOf, type DatabaseServer, dropDatabase } from './copy-database.ts'

export interface TestPlace extends DatabasePlace {
  drop(): Promise<void>
}

/** A name for a database that is not there yet, on the server of this test run. */
export function databaseAt(name = `tidu_test_${randomUUID().replaceAll('-', '')}`): TestPlace {
  const server: DatabaseServer = JSON.parse(inject('databaseServer'))
  return {
    name,
    address: (database) =>
      database === 'postgres' ? server.address : addressOf(server.address, database),
    release: async () => undefined,
    drop: () => dropDatabase(server, name),
  }
}
