import { importListTexts, importStateLabels } from '@tidu/contracts/exchange/labels'
import { timeInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { columnsOf, writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { type ImportFilter, matchingImports } from './list-imports.ts'

const mostRows = 10_000
const widths = [34, 10, 8, 8, 8, 8, 8, 22, 20, 20]

/** The list of imports as a workbook, the newest first. */
export async function exportImports(context: Context, filter: ImportFilter) {
  const stored = await matchingImports(context, filter)
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(mostRows)
    .execute()
  await record(context, 'exchange.export-imports', 'imports', { filter, rows: stored.length })
  const { title, note, header } = importListTexts
  const about = note.replace('{day}', context.today).replace('{rows}', String(stored.length))
  return writeList(
    {
      title,
      notes: [about],
      columns: columnsOf(header, widths),
      foot: [],
      rows: stored.map(({ file_name, state, counts, owner_name, created_at, committed_at }) => [
        file_name,
        importStateLabels[state],
        counts?.rows ?? null,
        counts?.new ?? null,
        counts?.changed ?? null,
        counts?.conflicting ?? null,
        counts?.rejected ?? null,
        owner_name,
        timeInChina(created_at),
        committed_at && timeInChina(committed_at),
      ]),
    },
    `${title}-${context.today}`,
  )
}
