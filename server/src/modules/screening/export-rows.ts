import { filingLabels, outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { ScreeningRow } from '@tidu/contracts/screening/shapes'
import type { Context } from '../../context.ts'
import { type ListColumn, writeList } from '../../excel/write-list.ts'
import { fillIn } from './fill-in.ts'
import { type RowFilters, rowShape } from './find-rows.ts'
import { sortedRows } from './list-rows.ts'
import { regionName } from './region-in-scope.ts'
import { loadRun } from './run-shape.ts'

type Cell = string | number | null

export const rowColumns: readonly ListColumn[] = [
  { title: labels.columns.rank, width: 6 },
  { title: labels.columns.name, width: 30 },
  { title: labels.columns.creditCode, width: 21 },
  { title: labels.columns.county, width: 11 },
  { title: labels.columns.industry, width: 9 },
  { title: labels.columns.tags, width: 18 },
  { title: labels.columns.outcome, width: 11 },
  { title: labels.columns.readiness, width: 9 },
  { title: labels.columns.distance, width: 9 },
  { title: labels.columns.unmet, width: 44 },
  { title: labels.columns.unknown, width: 36 },
]

function titles(criteria: readonly { id: string; title: string }[]): string {
  return criteria.map(({ id, title }) => `${id} ${title}`).join('\n')
}

/** A ranked firm as a line of a workbook. */
export function rowCells(row: ScreeningRow, index: number): Cell[] {
  const mark =
    row.isFictional && !row.name.includes(labels.fictional) ? `（${labels.fictional}）` : ''
  return [
    index + 1,
    `${row.name}${mark}`,
    row.creditCode,
    row.county,
    row.industry,
    row.tags.join('、'),
    row.holdsTitle ? labels.holdsTitle : outcomeLabels[row.outcome].zh,
    `${Math.round(row.readiness * 100)}%`,
    row.distance,
    titles(row.unmetCriteria),
    titles(row.unknownCriteria),
  ]
}

export async function exportRows(
  context: Context,
  { id, ...filters }: RowFilters & { id: string },
) {
  const run = await loadRun(context, id)
  const rows = await sortedRows(context, run, filters, 'readiness').execute()
  const lines = rows.map((row, index) => rowCells(rowShape(row, run.criteria), index))
  const { notes } = labels
  const about = {
    region: regionName(run.region_code),
    filing: filingLabels[run.filing].zh,
    on: run.on_date,
    edition: run.edition,
    recorded: run.recorded_before.toISOString().slice(0, 10),
  }
  const title = `${labels.runTitle}·${run.title}`
  return writeList(
    {
      title,
      notes: [fillIn(notes.run, about), fillIn(notes.counts, { ...run.counts }), notes.rank],
      columns: rowColumns,
      rows: lines,
      foot: [preJudgement.zh],
    },
    `${title}-${about.region}-${run.on_date}`,
  )
}
