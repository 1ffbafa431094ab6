import { sentence } from '@tidu/contracts/messages'
import { Refusal } from '@tidu/domain/shared'
import { refuse } from '@tidu/domain/upkeep'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { type Connection, connect } from './db/connect.ts'
import { type DatabasePlace, findDatabasePlace, hasTables } from './db/database-place.ts'
import { Refused } from './http/call-in-process.ts'
import {
  backUp,
  checkBackup,
  type Manifest,
  type Restored,
  restore,
  type Verification,
  verifyDatabase,
} from './modules/upkeep/index.ts'

/**
 * Upkeep of the configured installation, for whoever can read its data folder. Nothing here migrates
 * or starts the application: a database that is in doubt is looked at as it is.
 */
export function verifyHere(): Promise<Verification> {
  return withDatabase(({ database }) => verifyDatabase(database, systemClock.now()))
}

export function backUpHere(file: string): Promise<Manifest> {
  const { dataDir } = readConfig()
  return withDatabase(({ pool }) => backUp({ pool, dataDir, clock: systemClock }, file))
}

export function checkBackupFile(file: string): Promise<Manifest> {
  return inChinese(() => checkBackup(file))
}

/** Restores, then verifies what now stands in the database. */
export function restoreHere(
  file: string,
  options: { force: boolean },
): Promise<Restored & { verification: Verification }> {
  const { dataDir } = readConfig()
  return withPlace(async (place) => {
    const restored = await restore({ place, dataDir, clock: systemClock }, file, options)
    return { ...restored, verification: await withConnection(place, verify) }
  })
}

const verify = ({ database }: Connection) => verifyDatabase(database, systemClock.now())

function withDatabase<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
  return withPlace(async (place) => {
    if (!(await hasTables(place.address(place.name)))) throw refuse.noDatabase()
    return withConnection(place, work)
  })
}

async function withConnection<Result>(
  place: DatabasePlace,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await connect(place.address(place.name), 2)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

function withPlace<Result>(work: (place: DatabasePlace) => Promise<Result>): Promise<Result> {
  return inChinese(async () => {
    const place = await findDatabasePlace(readConfig())
    try {
      return await work(place)
    } finally {
      await place.release()
    }
  })
}

/** The command line knows refusals by their sentence. */
async function inChinese<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const { code, details } = problem
    throw new Refused(409, { code, message: sentence(code, details), details: { ...details } })
  }
}
