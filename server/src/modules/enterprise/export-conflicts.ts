import { conflictListTexts, factSourceLabels } from '@tidu/contracts/enterprise/labels'
import type { FactDef } from '@tidu/policy-engine/fact-dictionary'
import type { Context } from '../../context.ts'
import { columnsOf, writeList } from '../../excel/write-list.ts'
import { record } from '../audit/index.ts'
import { policyShelf } from '../policy/index.ts'
import { type ConflictFilter, listConflicts } from './list-conflicts.ts'

/** More firms than anybody rules on from one workbook. */
const mostFirms = 2_000
const widths = [30, 16, 24, 8, 8, 18, 14, 36]

/** The conflict register as a workbook, to be settled with those who told; taking it out leaves a trace. */
export async function exportConflicts(context: Context, filter: ConflictFilter) {
  const asked = { ...filter, page: 1, pageSize: mostFirms, sort: 'conflicts' as const }
  const { rows } = await listConflicts(context, asked)
  const subject = 'enterprise'
  await record(context, 'enterprise.export-conflicts', subject, { filter, rows: rows.length })
  const { title, note, header } = conflictListTexts
  const { facts } = policyShelf().library.words.dictionary
  const lines = rows.map(({ name, regionName, factId, year, words }) => {
    const fact = facts.get(factId)
    const told = words.map(({ counts, source, value }) => ({
      counts,
      source: factSourceLabels[source],
      value: shown(value, fact),
    }))
    const counted = told.find(({ counts }) => counts)
    const others = told.filter(({ counts }) => !counts)
    return [
      name,
      regionName,
      fact?.name ?? factId,
      year,
      fact?.unit ?? null,
      counted?.value ?? null,
      counted?.source ?? null,
      others.map(({ source, value }) => `${source}：${value}`).join('\n'),
    ]
  })
  const columns = columnsOf(header, widths)
  const notes = [note.replace('{day}', context.today).replace('{rows}', String(rows.length))]
  return writeList({ title, notes, columns, rows: lines, foot: [] }, `${title}-${context.today}`)
}

type Word = Awaited<ReturnType<typeof listConflicts>>['rows'][number]['words'][number]

function shown(value: Word['value'], fact: FactDef | undefined): string {
  const { yes, no, unknown } = conflictListTexts
  if (value === null) return unknown
  if (typeof value === 'boolean') return value ? yes : no
  const nameOf = (word: string) => fact?.values.find(({ id }) => id === word)?.name ?? word
  return [value].flat().map(nameOf).join('、')
}
