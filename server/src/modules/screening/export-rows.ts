import { filingLabels, outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { ScreeningRow } from '@tidu/contracts/screening/shapes'
import { dayInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { totalOf } from '../../db/total-of.ts'
import { type ListColumn, writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { fillIn } from './fill-in.ts'
import { matchingRows, type RowFilters, rowShape } from './find-rows.ts'
import { type RowSort, sortedRows } from './list-rows.ts'
import { markedName } from './marked-name.ts'
import { cutNote, mostListed } from './most-listed.ts'
import { regionName } from './region-in-scope.ts'
import { loadRun } from './run-shape.ts'
import { unmetReasons } from './unmet-reasons.ts'

type Cell = string | number | null

export const rowColumns: readonly ListColumn[] = [
  { title: labels.columns.rank, width: 6 },
  { title: labels.columns.name, width: 30 },
  { title: labels.columns.creditCode, width: 21 },
  { title: labels.columns.county, width: 11 },
  { title: labels.columns.industry, width: 18 },
  { title: labels.columns.tags, width: 18 },
  { title: labels.columns.holds, width: 6 },
  { title: labels.columns.outcome, width: 8 },
  { title: labels.columns.readiness, width: 8, figures: 'share' },
  { title: labels.columns.distance, width: 8, figures: 'hundredths' },
  { title: labels.columns.unmet, width: 52 },
  { title: labels.columns.unknown, width: 36 },
]

function titles(
  criteria: readonly { id: string; title: string }[],
  reasons?: ReadonlyMap<string, string>,
): string {
  return criteria
    .map(({ id, title }) => {
      const reason = reasons?.get(id)
      return reason ? `${id} ${title}：${reason}` : `${id} ${title}`
    })
    .join('\n')
}

/** A ranked firm as a line of a workbook. */
export function rowCells(
  row: ScreeningRow,
  index: number,
  reasons?: ReadonlyMap<string, string>,
): Cell[] {
  return [
    index + 1,
    markedName(row),
    row.creditCode,
    row.county,
    [row.industry, row.industryName].filter(Boolean).join(' '),
    row.tags.join('、'),
    row.holdsTitle ? labels.holdsTitle : '',
    outcomeLabels[row.outcome].zh,
    row.readiness,
    row.distance,
    titles(row.unmetCriteria, reasons),
    titles(row.unknownCriteria),
  ]
}

interface Input extends RowFilters {
  id: string
  sort: RowSort
  order?: 'asc' | 'desc' | undefined
}

/** The list on the screen as a workbook: same filters, same order, from the first row on. */
export async function exportRows(context: Context, { id, sort, order, ...filters }: Input) {
  const run = await loadRun(context, id)
  const rows = await sortedRows(context, run, filters, sort, order).limit(mostListed).execute()
  const total = await totalOf(matchingRows(context, run, filters))
  const short = rows.filter(({ unmet }) => unmet > 0).map((row) => row.enterprise_id)
  const reasons = await unmetReasons(context, run, short)
  const lines = rows.map((row, index) =>
    rowCells(rowShape(row, run.criteria), index, reasons.get(row.enterprise_id)),
  )
  const done = { rows: rows.length, filters }
  await record(context, 'screening.export', id, done, { regionPath: run.region_path })
  const { notes } = labels
  const about = {
    region: regionName(run.region_code),
    filing: filingLabels[run.filing].zh,
    on: run.on_date,
    edition: run.edition,
    recorded: dayInChina(run.recorded_before),
  }
  const title = `${labels.runTitle}·${run.title}`
  return writeList(
    {
      title,
      notes: [
        fillIn(notes.run, about),
        fillIn(notes.counts, { ...run.counts }),
        ...(total < run.counts.total ? [fillIn(notes.listed, { listed: total })] : []),
        ...cutNote(total),
        notes.rank,
      ],
      columns: rowColumns,
      rows: lines,
      foot: [preJudgement.zh],
    },
    `${title}-${about.region}-${run.on_date}`,
  )
}
