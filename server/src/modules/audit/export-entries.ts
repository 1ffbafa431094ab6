import { roleLabels } from '@tidu/contracts/access/labels'
import {
  actionLabel,
  actorKindLabels,
  entryColumns,
  entryResultLabels,
  exportText,
  subjectLabel,
} from '@tidu/contracts/audit/labels'
import { isRole } from '@tidu/domain/access'
import { timeInChina } from '../../clock.ts'
import type { Context } from '../../context.ts'
import { writeTable } from '../../excel/write-table.ts'
import type { FileAnswer } from '../../http/file-answer.ts'
import { selectEntries, toEntries } from './list-entries.ts'
import { type EntryFilters, matchingEntries } from './matching-entries.ts'
import { record } from './record.ts'

/** More than anyone reads in a workbook; a longer period is exported in parts. */
const mostRows = 50_000

/** The filtered trail as a file. Taking it out is itself an act that leaves a trace. */
export async function exportEntries(
  context: Context,
  { format, ...filters }: EntryFilters & { format: 'xlsx' | 'csv' },
): Promise<FileAnswer> {
  const { actor, db } = context
  const rows = await selectEntries(matchingEntries(db, actor, filters))
    .orderBy('entry.id', 'desc')
    .limit(mostRows)
    .execute()
  await record(context, 'audit.export', 'audit_entry', { filters, rows: rows.length, format })
  return writeTable(
    {
      title: exportText.title,
      header: Object.values(entryColumns),
      rows: (await toEntries(db, actor, rows)).map(cellsOf),
    },
    format,
  )
}

function cellsOf(entry: Awaited<ReturnType<typeof toEntries>>[number]): (string | number | null)[] {
  return [
    entry.id,
    timeInChina(new Date(entry.occurredAt)),
    entry.actorName,
    isRole(entry.actorRole) ? roleLabels[entry.actorRole] : entry.actorRole,
    actorKindLabels[entry.actorKind],
    actionLabel(entry.action),
    entryResultLabels[entry.result],
    entry.subjectName ?? subjectLabel(entry.subject),
    entry.subject,
    entry.regionName ?? entry.regionCode ?? exportText.everywhere,
    entry.reason,
    JSON.stringify(entry.details),
    entry.address,
    entry.requestId,
    entry.sealed ? exportText.yes : exportText.no,
  ]
}
