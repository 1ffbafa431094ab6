import { cellText, type SheetRow } from '@tidu/domain/exchange'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { loadImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

const samplesPerColumn = 3

/** How each column is read, with what stands in it, and what it could be read as. */
export async function showMapping(context: Context, { id }: { id: string }) {
  const stored = await loadImport(context, id)
  const sheets = []
  for (const sheet of stored.sheets) {
    const rows = await firstRows(context, id, sheet.sheet)
    sheets.push({
      sheet: sheet.sheet,
      name: sheet.name,
      hidden: sheet.hidden,
      use: sheet.use,
      headerRow: sheet.headerRow + 1,
      dataRow: sheet.dataRow + 1,
      rows: sheet.rows,
      columns: sheet.columns.map((column) => ({
        ...column,
        samples: samplesOf(rows, column.column),
      })),
    })
  }
  const { fields, tags } = vocabulary()
  return {
    sheets,
    tags: stored.tags,
    fields: fields.map(({ id: field, title, kind, part }) => ({
      id: field,
      title,
      kind,
      yearly: part === 'year',
    })),
    knownTags: tags.map(({ id: tag, title }) => ({ id: tag, title })),
  }
}

async function firstRows({ db }: Context, id: string, sheet: number) {
  const { rows } = await sql<{ cells: SheetRow[1] }>`
    select cells from exchange_row
     where import_id = ${id} and sheet = ${sheet} order by number limit 40`.execute(db)
  return rows.map(({ cells }) => cells)
}

function samplesOf(rows: readonly SheetRow[1][], column: number): string[] {
  const texts = rows.map((cells) => cellText(cells[column]).trim()).filter((text) => text !== '')
  return [...new Set(texts)].slice(0, samplesPerColumn).map((text) => text.slice(0, 80))
}
