import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { rowCells, rowHeads } from './export-rows.ts'
import { showShortlist } from './show-shortlist.ts'

export async function exportShortlist(context: Context, { id }: { id: string }) {
  const { shortlist, rows } = await showShortlist(context, { id })
  const { columns } = labels
  const lines = rows.map((row, index) => [
    ...rowCells(row, index),
    row.seedOutcome === null ? '' : outcomeLabels[row.seedOutcome].zh,
    row.reason,
    row.chosenBy,
    row.chosenAt.slice(0, 10),
  ])
  const quota = shortlist.quota
    ? `${shortlist.size} / ${shortlist.quota.required}(${shortlist.quota.arithmetic})`
    : String(shortlist.size)
  return writeTable(
    {
      title: `${shortlist.regionName}-${shortlist.year}-${shortlist.title}`,
      header: [...rowHeads, columns.seed, columns.reason, columns.chosenBy, columns.chosenAt],
      rows: [...lines, [null, quota], [null, preJudgement.zh]],
    },
    'xlsx',
  )
}
