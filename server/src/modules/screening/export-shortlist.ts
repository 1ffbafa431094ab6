import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import { dayInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { rowCells, rowColumns } from './export-rows.ts'
import { fillIn } from './fill-in.ts'
import { chosenFirms } from './load-shortlist.ts'
import { showShortlist } from './show-shortlist.ts'
import { type Reasons, unmetReasons } from './unmet-reasons.ts'

export async function exportShortlist(context: Context, { id }: { id: string }) {
  const { shortlist, rows } = await showShortlist(context, { id })
  await record(context, 'screening.export', id, { rows: rows.length })
  const reasons = await reasonsOf(context, id)
  const { columns } = labels
  const lines = rows.map((row, index) => [
    ...rowCells(row, index, reasons.get(row.enterpriseId)),
    row.seedOutcome === null ? '' : outcomeLabels[row.seedOutcome].zh,
    row.reason,
    row.chosenBy,
    dayInChina(new Date(row.chosenAt)),
  ])
  const quota = shortlist.quota
    ? `${shortlist.quota.required}（${shortlist.quota.arithmetic}）`
    : labels.notes.noQuota
  const { regionName, year } = shortlist
  const dated = shortlist.title.includes(String(year))
  const title = [regionName, ...(dated ? [] : [year]), shortlist.title].join(' ')
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

/** Each firm's reasons as its own run saw them: a list may be filled from several runs. */
async function reasonsOf(context: Context, id: string): Promise<Reasons> {
  const choices = await chosenFirms(context.db, id)
    .innerJoin('screening_run as run', 'run.id', 'choice.run_id')
    .selectAll('run')
    .select('choice.enterprise_id')
    .execute()
  const reasons = new Map<string, ReadonlyMap<string, string>>()
  for (const chosen of Map.groupBy(choices, ({ id: runId }) => runId).values()) {
    const [run] = chosen
    if (!run) continue
    const ids = chosen.map((choice) => choice.enterprise_id)
    for (const [firm, own] of await unmetReasons(context, run, ids)) reasons.set(firm, own)
  }
  return reasons
}
