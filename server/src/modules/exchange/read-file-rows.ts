import { createHash } from 'node:crypto'
import { refuse, type SheetRow } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import { yearInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import { readSheet } from '../../excel/read-sheet.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { layOut, type OpenSheet } from './lay-out.ts'
import type { StoredImport } from './load-import.ts'
import { rememberedColumns } from './remembered-columns.ts'

/** Rows that show the header; they are held back until it is found. */
const headRows = 80
const rowsPerInsert = 2_000

/** Reads the sealed file, finds each sheet's table and stores its rows as they stand. */
export async function readFileRows(context: Context, stored: StoredImport, progress: Progress) {
  const { db } = context
  const { content } = await db
    .selectFrom('exchange_file')
    .select('content')
    .where('import_id', '=', stored.id)
    .executeTakeFirstOrThrow()
  const writer = rowWriter(context, stored)
  const sheets: SettledSheet[] = []
  let open: OpenSheet | undefined
  const close = async () => {
    if (open) sheets.push(await settle(open, stored, writer))
    open = undefined
  }
  for await (const event of readSheet(content, stored.file_name, progress.signal)) {
    if (event.kind === 'sheet') {
      await close()
      open = { head: event, rows: [], layout: undefined, hiddenRows: [] }
    } else if (event.kind === 'rows' && open) {
      for (const row of event.hiddenRows) open.hiddenRows.push(row)
      await take(open, event.rows, stored, writer)
      await progress.report(1 + 40 * (1 - 1 / (1 + writer.count() / 30_000)))
    }
  }
  await close()
  if (writer.count() === 0) throw refuse.noTable()
  await writer.flush()
  await saveSheets(context, stored, sheets)
}

async function take(open: OpenSheet, rows: SheetRow[], stored: StoredImport, writer: RowWriter) {
  if (open.layout) return writer.add(open.head.sheet, rows, open.layout.dataRow)
  open.rows.push(...rows)
  if (open.rows.length < headRows) return
  await layDown(open, stored, writer)
}

async function layDown(open: OpenSheet, stored: StoredImport, writer: RowWriter) {
  const layout = layOut(open, stored.file_name, yearInChina(stored.created_at))
  await writer.add(open.head.sheet, open.rows, layout.dataRow)
  open.layout = layout
  open.rows = []
  return layout
}

interface SettledSheet {
  stored: StoredSheet
  tags: string[]
}

async function settle(
  open: OpenSheet,
  stored: StoredImport,
  writer: RowWriter,
): Promise<SettledSheet> {
  const { tags, fingerprint, ...layout } = open.layout ?? (await layDown(open, stored, writer))
  const { sheet, name, hidden } = open.head
  const print = createHash('sha256').update(fingerprint).digest('hex')
  const rows = writer.countOf(sheet)
  const hiddenRows = open.hiddenRows.filter((row) => row >= layout.dataRow).length
  const { hiddenColumns } = open.head
  const seen = { sheet, name, hidden, hiddenRows, hiddenColumns }
  return { stored: { ...seen, ...layout, fingerprint: print, rows }, tags }
}

interface RowWriter {
  add(sheet: number, rows: readonly SheetRow[], dataRow: number): Promise<void>
  flush(): Promise<void>
  count(): number
  countOf(sheet: number): number
}

function rowWriter({ db }: Context, { id, region_path }: StoredImport): RowWriter {
  let waiting: unknown[] = []
  let count = 0
  const bySheet = new Map<number, number>()
  async function flush() {
    if (waiting.length === 0) return
    await sql`
      insert into exchange_row (import_id, region_path, number, sheet, row, cells)
      select ${id}, ${region_path}, (line->>0)::int, (line->>1)::int, (line->>2)::int, line->3
        from jsonb_array_elements(${JSON.stringify(waiting)}::jsonb) line`.execute(db)
    waiting = []
  }
  async function add(sheet: number, rows: readonly SheetRow[], dataRow: number) {
    for (const [row, cells] of rows) {
      if (row < dataRow) continue
      count++
      bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1)
      waiting.push([count, sheet, row, cells])
      if (waiting.length >= rowsPerInsert) await flush()
    }
  }
  return { add, flush, count: () => count, countOf: (sheet) => bySheet.get(sheet) ?? 0 }
}

/** Where nobody knows the headers of the one sheet there is, its columns are laid open to be matched. */
function offerOnlySheet(sheets: readonly StoredSheet[]): StoredSheet[] {
  const visible = sheets.filter(({ hidden }) => !hidden)
  const isOnly = visible.length === 1 && !sheets.some(({ use }) => use)
  return sheets.map((sheet) => (isOnly && !sheet.hidden ? { ...sheet, use: true } : sheet))
}

async function saveSheets(
  context: Context,
  stored: StoredImport,
  settled: readonly SettledSheet[],
) {
  const read = offerOnlySheet(settled.map((one) => one.stored))
  const { sheets, isRemembered } = await rememberedColumns(context, stored, read)
  const tags = [...new Set([...stored.tags, ...settled.flatMap((one) => one.tags)])]
  await context.db
    .updateTable('exchange_import')
    .set({
      sheets: JSON.stringify(sheets),
      tags,
      state: 'judging',
      mapping_from: isRemembered ? 'remembered' : 'headers',
    })
    .where('id', '=', stored.id)
    .execute()
}
