import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { Context } from '../../context.ts'
import { writeList } from '../../excel/write-list.ts'
import { rowCells, rowColumns } from './export-rows.ts'
import { fillIn } from './fill-in.ts'
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
    ? `${shortlist.quota.required}（${shortlist.quota.arithmetic}）`
    : labels.notes.noQuota
  const title = `${shortlist.regionName} ${shortlist.year} ${shortlist.title}`
  return writeList(
    {
      title,
      notes: [fillIn(labels.notes.shortlist, { size: shortlist.size, quota }), labels.notes.rank],
      columns: [
        ...rowColumns,
        { title: columns.seed, width: 10 },
        { title: columns.reason, width: 24 },
        { title: columns.chosenBy, width: 18 },
        { title: columns.chosenAt, width: 12 },
      ],
      rows: lines,
      foot: [preJudgement.zh, labels.notes.sign],
    },
    title,
  )
}
