import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { ScreeningRow } from '@tidu/contracts/screening/shapes'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { type RowFilters, rowShape } from './find-rows.ts'
import { sortedRows } from './list-rows.ts'
import { loadRun } from './run-shape.ts'

type Cell = string | number | null

export const rowHeads = [
  labels.columns.rank,
  labels.columns.name,
  labels.columns.creditCode,
  labels.columns.county,
  labels.columns.industry,
  labels.columns.tags,
  labels.columns.outcome,
  labels.columns.readiness,
  labels.columns.distance,
  labels.columns.unmet,
  labels.columns.unknown,
]

function titles(criteria: readonly { id: string; title: string }[]): string {
  return criteria.map(({ id, title }) => `${id} ${title}`).join('\n')
}

/** A ranked firm as a line of a workbook. */
export function rowCells(row: ScreeningRow, index: number): Cell[] {
  const mark = row.isFictional ? `(${labels.fictional})` : ''
  return [
    index + 1,
    `${row.name}${mark}`,
    row.creditCode,
    row.county,
    row.industry,
    row.tags.join('、'),
    row.holdsTitle ? labels.holdsTitle : outcomeLabels[row.outcome].zh,
    row.readiness,
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
  return writeTable(
    {
      title: `${labels.runTitle}-${run.title}-${run.edition}-${run.on_date}`,
      header: rowHeads,
      rows: [...lines, [null, preJudgement.zh]],
    },
    'xlsx',
  )
}
