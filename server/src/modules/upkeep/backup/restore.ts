import { refuse } from '@tidu/domain/upkeep'
import pg from 'pg'
import type { Clock } from '../../../clock.ts'
import { type DatabasePlace, hasTables } from '../../../db/database-place.ts'
import { readMigrations } from '../../../db/migrate.ts'
import { createDatabase } from '../../../db/open-database.ts'
import { checkBackup } from './check-backup.ts'
import { loadBackup } from './load-backup.ts'
import type { Manifest } from './manifest.ts'
import { type StagedFiles, stageFiles } from './place-files.ts'
import { requireKnown } from './require-known.ts'
import { keyFingerprint } from './walk-files.ts'

export interface RestoreTarget {
  place: DatabasePlace
  dataDir: string
  clock: Clock
}

export interface Restored {
  manifest: Manifest
  /** The name the replaced database was kept under. */
  keptAs: string | undefined
  /** Second factors open with the installation's key, which is kept apart from backups. */
  keyDiffers: boolean
}

/**
 * Fills an empty database from a backup, all or nothing. With `force` a used one is replaced: the
 * backup is loaded beside it, compared, and only then takes its name; the old one stays, renamed.
 */
export async function restore(
  { place, dataDir, clock }: RestoreTarget,
  path: string,
  { force = false }: { force?: boolean } = {},
): Promise<Restored> {
  const manifest = await checkBackup(path)
  requireKnown(manifest, readMigrations())
  const isUsed = await hasTables(place.address(place.name))
  if (isUsed && !force) throw refuse.targetNotEmpty()
  const stamp = clock.now().toISOString().replace(/\D/g, '').slice(0, 14)
  const files = await stageFiles(path, manifest, dataDir)
  try {
    const keptAs = isUsed
      ? await replace(place, { path, manifest, files, stamp })
      : await fillEmpty(place, { path, manifest, files, stamp })
    const key = await keyFingerprint(dataDir)
    const keyDiffers = manifest.installationKey !== null && manifest.installationKey !== key
    return { manifest, keptAs, keyDiffers }
  } finally {
    await files.drop()
  }
}

interface Loading {
  path: string
  manifest: Manifest
  files: StagedFiles
  stamp: string
}

async function fillEmpty(place: DatabasePlace, loading: Loading): Promise<undefined> {
  // An external database is made by its administrator; the embedded one by us.
  await createDatabase(place.address('postgres'), place.name).catch(() => undefined)
  await fill(place.address(place.name), loading, () => loading.files.place(loading.stamp))
}

async function replace(place: DatabasePlace, loading: Loading): Promise<string> {
  const fresh = `${place.name}_restoring`
  const keptAs = `${place.name}_before_${loading.stamp}`
  const server = await openClient(place.address('postgres'))
  const run = (sql: string) => server.query(sql)
  const name = (text: string) => pg.escapeIdentifier(text)
  try {
    await run(`drop database if exists ${name(fresh)}`)
    await createDatabase(place.address('postgres'), fresh)
    await fill(place.address(fresh), loading, async () => async () => undefined)
    await swap(server, { used: place.name, keptAs, fresh }, () =>
      loading.files.place(loading.stamp),
    )
    return keptAs
  } catch (problem) {
    await run('rollback')
    await run(`drop database if exists ${name(fresh)} with (force)`)
    throw problem
  } finally {
    await server.end()
  }
}

/**
 * Both names change in one transaction: whatever stops it, power included, the used database still
 * has its name. Without, the next start would find none and make an empty one.
 */
async function swap(
  server: pg.Client,
  { used, keptAs, fresh }: { used: string; keptAs: string; fresh: string },
  placeFiles: () => Promise<() => Promise<void>>,
): Promise<void> {
  const rename = (from: string, to: string) =>
    server
      .query(`alter database ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`)
      .catch(inUse)
  await server.query('begin')
  await rename(used, keptAs)
  await rename(fresh, used)
  await commitWithFiles(server, placeFiles)
}

async function commitWithFiles(
  client: pg.Client,
  placeFiles: () => Promise<() => Promise<void>>,
): Promise<void> {
  const takeBack = await placeFiles()
  await client.query('commit').catch(async (problem: unknown) => {
    await takeBack()
    throw problem
  })
}

async function fill(
  address: pg.ClientConfig,
  { path, manifest }: Loading,
  beforeCommit: () => Promise<() => Promise<void>>,
): Promise<void> {
  const client = await openClient(address)
  try {
    await client.query('begin')
    await loadBackup(client, path, manifest)
    await commitWithFiles(client, beforeCommit)
  } finally {
    // An open transaction ends with its connection: nothing of it stays.
    await client.end()
  }
}

/** A connection that is lost ends the statement that waits for it, not the process. */
async function openClient(address: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(address)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** 55006: somebody is connected. */
function inUse(problem: unknown): never {
  if (problem instanceof pg.DatabaseError && problem.code === '55006') throw refuse.targetInUse()
  throw problem
}
