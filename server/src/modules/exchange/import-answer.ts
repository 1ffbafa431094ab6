import { sentence } from '@tidu/contracts/messages'
import { type Actor, can } from '@tidu/domain/access'
import { isWorking } from '@tidu/domain/exchange'
import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import { regionRegistry } from '../region/index.ts'
import type { StoredImport } from './load-import.ts'

type Action = 'map' | 'judge' | 'commit' | 'cancel' | 'undo' | 'rejected'

/** An import as the API shows it, with what the actor may do next. */
export async function importAnswer({ actor, db }: Context, stored: StoredImport) {
  const isBusy = isWorking(stored.state)
  const run =
    isBusy && stored.run_id
      ? await db
          .selectFrom('health_job_run')
          .select(['percent', 'cancel_asked'])
          .where('id', '=', stored.run_id)
          .executeTakeFirst()
      : undefined
  const twin = await db
    .selectFrom('exchange_import')
    .select('id')
    .where('file_hash', '=', stored.file_hash)
    .where('id', '<>', stored.id)
    .where('state', '=', 'committed')
    .where('region_path', '=', stored.region_path)
    .orderBy('committed_at', 'desc')
    .executeTakeFirst()
  const region = stored.region_code ? regionRegistry().index.byCode.get(stored.region_code) : null
  return {
    id: stored.id,
    fileName: stored.file_name,
    fileBytes: stored.file_bytes,
    state: stored.state,
    working: isBusy,
    percent: isBusy ? (run?.percent ?? 0) : 100,
    stopping: run?.cancel_asked === true,
    region: region ? { code: region.code, name: region.name } : null,
    ownerName: stored.owner_name,
    createdAt: stored.created_at.toISOString(),
    committedAt: stored.committed_at?.toISOString() ?? null,
    counts: stored.counts,
    problem: stored.problem ? sentence(stored.problem.code, stored.problem.details) : null,
    hidden: hiddenIn(stored.sheets),
    mappingFrom: stored.mapping_from,
    sameFileAs: twin?.id ?? null,
    actions: actionsOf(actor, stored),
  }
}

/** What is read although the spreadsheet does not show it: its rows, and its columns that mean something. */
function hiddenIn(sheets: readonly StoredSheet[]) {
  const used = sheets.filter(({ use }) => use)
  const columns = used.flatMap(({ columns: read, hiddenColumns = [] }) => {
    const hidden = new Set(hiddenColumns)
    return read.filter(({ column, fieldId }) => fieldId !== null && hidden.has(column))
  })
  const rows = used.reduce((sum, { hiddenRows = 0 }) => sum + hiddenRows, 0)
  return { rows, columns: columns.length }
}

function actionsOf(actor: Actor, { state, counts }: StoredImport): Action[] {
  const refused = counts && counts.rejected + counts.conflicting > 0 ? (['rejected'] as const) : []
  if (!can(actor, 'exchange.import')) return [...refused]
  switch (state) {
    case 'reading':
    case 'judging':
    case 'committing':
    case 'undoing':
      return ['cancel']
    case 'unmapped':
      return ['map', 'cancel']
    case 'ready':
      return ['map', 'judge', 'commit', 'cancel', ...refused]
    case 'committed':
      return ['undo', ...refused]
    case 'undone':
    case 'cancelled':
    case 'failed':
      return [...refused]
  }
}
