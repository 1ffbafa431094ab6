import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import { type ImpactInput, showImpact } from './show-impact.ts'

export async function exportImpact(context: Context, input: ImpactInput) {
  const { rows, on } = await showImpact(context, input)
  const { columns } = labels
  const lines = rows.map((row, index) => [
    index + 1,
    row.name,
    row.county,
    outcomeLabels[row.before].zh,
    outcomeLabels[row.after].zh,
    row.because.map(({ id, title, cite }) => `${id} ${title}(${cite.article})`).join('\n'),
  ])
  return writeTable(
    {
      title: `${labels.impactTitle}-${input.standard}-${input.before}-${input.after}-${on}`,
      header: [
        columns.rank,
        columns.name,
        columns.county,
        columns.before,
        columns.after,
        columns.because,
      ],
      rows: [...lines, [null, preJudgement.zh]],
    },
    'xlsx',
  )
}
