import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { refuse } from '@tidu/domain/upkeep'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { type Migration, readMigrations } from '../../../db/migrate.ts'
import { readArchive } from '../archive/read-archive.ts'
import { sha256 } from '../archive/write-archive.ts'
import { copyTable, copyTarget, settleText } from './copy-table.ts'
import { listTables } from './list-tables.ts'
import type { Manifest, ManifestTable } from './manifest.ts'
import { requireKnown } from './require-known.ts'

const unpack = promisify(gunzip)

/**
 * Builds the tables, loads every row, compares what arrived with the manifest, byte by byte as COPY
 * prints it, and brings the schema to this program's version: one transaction, all or nothing.
 */
export async function loadBackup(
  client: pg.ClientBase,
  path: string,
  manifest: Manifest,
): Promise<void> {
  const { before, after } = requireKnown(manifest, readMigrations())
  await client.query(
    `create table schema_migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  )
  await apply(client, before)
  await settleText(client)
  await requireSameTables(client, manifest)
  const tables = manifest.tables.map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
  // Triggers that queue or refuse would act on rows that are history already; keys stay checked.
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.join(', ')}`)
  await loadRows(client, path, manifest)
  await client.query('set constraints all immediate')
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  for (const { name, value, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
  for (const table of manifest.tables) await compare(client, table)
  await apply(client, after)
}

async function apply(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  for (const { name, sql, checksum } of migrations) {
    await client.query(sql)
    const values = [name, checksum]
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', values)
  }
}

async function requireSameTables(client: pg.ClientBase, { tables }: Manifest): Promise<void> {
  const shape = ({ name, columns }: { name: string; columns: string[] }) =>
    `${name} (${columns.join(', ')})`
  const ours = (await listTables(client)).map(shape)
  const theirs = tables.map(shape)
  const odd = ours.find((one) => !theirs.includes(one)) ?? theirs.find((one) => !ours.includes(one))
  if (odd !== undefined) throw refuse.backupForeign(odd)
}

async function loadRows(client: pg.ClientBase, path: string, manifest: Manifest): Promise<void> {
  const wanted = new Map(manifest.members.map((member) => [member.name, member]))
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]))
  let open: { table: string; stream: Writable; taken: Promise<void> } | undefined
  const close = async () => {
    open?.stream.end()
    await open?.taken
    open = undefined
  }
  for await (const { name, content } of readArchive(path)) {
    const table = /^tables\/(\w+)\//.exec(name)?.[1]
    if (table === undefined) continue
    // The file was checked before; it may have changed since.
    if (sha256(content) !== wanted.get(name)?.sha256) throw refuse.backupDamaged(name)
    if (open?.table !== table) {
      await close()
      const target = copyTarget(table, columns.get(table) ?? [])
      const stream = client.query(from(`copy ${target} from stdin`))
      open = { table, stream, taken: finished(stream) }
      // Asked for at the end; until then the database may refuse a row at any moment.
      open.taken.catch(() => undefined)
    }
    const { stream, taken } = open
    const rows = await unpack(content)
    // Throws the refusal when there was one; nothing more can be written to such a stream.
    await Promise.race([taken, undefined])
    if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), taken])
  }
  await close()
}

async function compare(client: pg.ClientBase, table: ManifestTable): Promise<void> {
  const now = await copyTable(client, table, async () => undefined)
  if (now.sha256 !== table.sha256 || now.rows !== table.rows)
    throw refuse.restoredDiffers(table.name)
}
