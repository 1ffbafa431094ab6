import { importListTexts, importStateLabels } from '@tidu/contracts/exchange/labels'
import { timeInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { record } from '../audit/index.ts'
import { type ImportFilter, matchingImports } from './list-imports.ts'

const mostRows = 10_000

/** The list of imports as a workbook, the newest first. */
export async function exportImports(context: Context, filter: ImportFilter) {
  const stored = await matchingImports(context, filter)
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(mostRows)
    .execute()
  await record(context, 'exchange.export-imports', 'imports', { filter, rows: stored.length })
  const { title, header } = importListTexts
  return writeTable(
    {
      title: `${title}-${context.today}`,
      header,
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
    'xlsx',
  )
}
