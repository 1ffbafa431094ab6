import { existsSync } from 'node:fs'
import { link, open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { refuse } from '@tidu/domain/upkeep'
import type pg from 'pg'
import type { Clock } from '../../../clock.ts'
import { type ArchiveWriter, sha256, writeArchive } from '../archive/write-archive.ts'
import { copyTable, settleText } from './copy-table.ts'
import { listTables } from './list-tables.ts'
import {
  fileMember,
  formatMember,
  formatVersion,
  type Manifest,
  manifestHashMember,
  manifestMember,
  tableMember,
} from './manifest.ts'
import { keyFingerprint, walkFiles } from './walk-files.ts'

export interface BackupSource {
  pool: pg.Pool
  dataDir: string
  clock: Clock
}

const pack = promisify(gzip)

/**
 * Writes the whole installation, as it was at one moment, into a new file. People go on working
 * meanwhile. The file gets its name only when it is complete and on the disk.
 */
export async function backUp(source: BackupSource, target: string): Promise<Manifest> {
  const path = resolve(target)
  if (existsSync(path)) throw refuse.fileExists(path)
  const draft = `${path}.${process.pid}.part`
  const file = await open(draft, 'wx', 0o600)
  try {
    const manifest = await writeAll(source, writeArchive(file))
    await file.sync()
    // Fails when the name was taken meanwhile: a good backup is never overwritten.
    await link(draft, path)
    await syncFolder(dirname(path))
    return manifest
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
}

async function writeAll(
  { pool, dataDir, clock }: BackupSource,
  archive: ArchiveWriter,
): Promise<Manifest> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await settleText(client)
    await archive.add(formatMember, toJson({ product: 'tidu', format: formatVersion }))
    const takenAt = clock.now().toISOString()
    const tables: Manifest['tables'] = []
    for (const table of await listTables(client)) {
      const take = async (piece: Buffer, number: number) =>
        archive.add(tableMember(table.name, number), await pack(piece))
      tables.push(await copyTable(client, table, take))
    }
    const files = await walkFiles(dataDir, (file, piece, number) =>
      archive.add(fileMember(file, number), piece),
    )
    const manifest: Manifest = {
      format: formatVersion,
      takenAt,
      ...(await describe(client)),
      tables,
      files,
      installationKey: await keyFingerprint(dataDir),
      members: [...archive.members],
    }
    const text = toJson(manifest)
    await archive.add(manifestMember, text)
    await archive.add(manifestHashMember, Buffer.from(`${sha256(text)}\n`))
    await archive.end()
    await client.query('commit')
    return manifest
  } finally {
    // An open transaction ends with its connection.
    client.release(true)
  }
}

async function describe(
  client: pg.PoolClient,
): Promise<Pick<Manifest, 'postgres' | 'migrations' | 'sequences'>> {
  const version = await client.query<{ text: string }>(
    `select current_setting('server_version') as text`,
  )
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select name, checksum from schema_migration order by name',
  )
  const names = await client.query<{ name: string; value: string | null }>(`
    select sequencename as name, coalesce(last_value, start_value)::text as value,
           last_value is not null as called
      from pg_sequences where schemaname = 'public' order by 1`)
  return {
    postgres: version.rows[0]?.text ?? '',
    migrations: migrations.rows,
    sequences: names.rows as Manifest['sequences'],
  }
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}
