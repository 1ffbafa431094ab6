import { createHash } from 'node:crypto'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { TableShape } from './list-tables.ts'
import type { ManifestTable } from './manifest.ts'

/** So much text is packed as one member: enough to compress well, little enough to hold in memory. */
const pieceBytes = 1024 * 1024
const lineFeed = 0x0a

/**
 * Sends a table as text, in pieces. The same rows in the same order give the same bytes on every
 * PostgreSQL from 15 on, because `settleText` fixes how values are printed.
 */
export async function copyTable(
  client: pg.ClientBase,
  { name, columns }: TableShape,
  take: (piece: Buffer, number: number) => Promise<void>,
): Promise<ManifestTable> {
  const hash = createHash('sha256')
  let [rows, bytes, pieces] = [0, 0, 0]
  let held: Buffer[] = []
  let heldBytes = 0
  const flush = async () => {
    if (heldBytes === 0) return
    pieces += 1
    await take(Buffer.concat(held), pieces)
    held = []
    heldBytes = 0
  }
  const stream = client.query(to(`copy ${copyTarget(name, columns)} to stdout`))
  for await (const chunk of stream) {
    const text: Buffer = chunk
    hash.update(text)
    bytes += text.length
    heldBytes += text.length
    // COPY writes a line feed inside a value as two signs, so each one ends a row.
    for (const byte of text) if (byte === lineFeed) rows += 1
    held.push(text)
    if (heldBytes >= pieceBytes) await flush()
  }
  await flush()
  return { name, columns, rows, bytes, sha256: hash.digest('hex') }
}

export function copyTarget(name: string, columns: readonly string[]): string {
  return `public.${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`
}

/** One form of text for every value, rows in the order they lie, and nothing hidden or cut off by time. */
export async function settleText(client: pg.ClientBase): Promise<void> {
  await client.query(`
    set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
    set local intervalstyle = 'postgres'; set local extra_float_digits = 1;
    set local bytea_output = 'hex'; set local synchronize_seqscans = off;
    set local row_security = off; set local statement_timeout = 0;
    set local idle_in_transaction_session_timeout = 0`)
}
