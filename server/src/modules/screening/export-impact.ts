import { outcomeLabels, preJudgement } from '@tidu/contracts/policy/labels'
import { screeningLabels as labels } from '@tidu/contracts/screening/labels'
import type { Context } from '../../context.ts'
import { writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { fillIn } from './fill-in.ts'
import { cutNote, mostListed } from './most-listed.ts'
import { regionName } from './region-in-scope.ts'
import { type ImpactInput, showImpact } from './show-impact.ts'
import { tierName } from './tier-name.ts'

export async function exportImpact(context: Context, input: ImpactInput) {
  const { rows, total, on } = await showImpact(context, input)
  await record(context, 'screening.export', 'impact', {
    ...input,
    rows: Math.min(total, mostListed),
  })
  const { columns } = labels
  const lines = rows
    .slice(0, mostListed)
    .map((row, index) => [
      index + 1,
      row.name,
      row.county,
      outcomeLabels[row.before].zh,
      outcomeLabels[row.after].zh,
      row.because.map(({ id, title, cite }) => `${id} ${title}（${cite.article}）`).join('\n'),
    ])
  const title = `${labels.impactTitle}·${tierName(input.standard)}·${regionName(input.region)}`
  return writeList(
    {
      title,
      notes: [
        fillIn(labels.notes.impact, { on, before: input.before, after: input.after }),
        ...cutNote(total),
      ],
      columns: [
        { title: columns.rank, width: 6 },
        { title: columns.name, width: 34 },
        { title: columns.county, width: 12 },
        { title: columns.before, width: 12 },
        { title: columns.after, width: 12 },
        { title: columns.because, width: 80 },
      ],
      rows: lines,
      foot: [preJudgement.zh],
    },
    `${title}-${on}`,
  )
}
