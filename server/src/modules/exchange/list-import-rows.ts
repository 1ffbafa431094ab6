import { repairLabels } from '@tidu/contracts/exchange/labels'
import { rowProblemText } from '@tidu/contracts/exchange/row-problem-text'
import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { type RowOutcome, repairKinds, rowOutcomes } from '@tidu/domain/exchange'
import { type Selectable, sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { ExchangeRowTable, StoredProblem, StoredRepair } from '../../db/tables/exchange.ts'
import { totalOf } from '../../db/total-of.ts'
import { loadImport, type StoredImport } from './load-import.ts'
import { vocabulary } from './vocabulary.ts'

const pageSize = 50

export interface RowFilter {
  id: string
  outcome?: RowOutcome | undefined
  repaired?: 'true' | undefined
  search?: string | undefined
}

/** The rows of an import, page by page, with every repair and reason in words. */
export async function listImportRows(
  context: Context,
  { page, ...filter }: RowFilter & { page: number },
) {
  const stored = await loadImport(context, filter.id)
  const matching = matchingRows(context, filter)
  const rows = await matching
    .selectAll()
    .orderBy('number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const total = await totalOf(matching)
  return { rows: rows.map(rowAnswer(stored)), total, pageSize }
}

export function matchingRows({ db }: Context, { id, outcome, repaired, search }: RowFilter) {
  let matching = db
    .selectFrom('exchange_row')
    .where('import_id', '=', id)
    .where('outcome', 'in', outcome ? [outcome] : [...rowOutcomes])
  if (repaired) matching = matching.where(sql<boolean>`repairs <> '[]'::jsonb`)
  if (search) {
    const said = sql`concat_ws(' ', change#>>'{master,name}', change#>>'{master,credit_code}')`
    matching = matching.where(sql<boolean>`strpos(upper(${said}), ${search.toUpperCase()}) > 0`)
  }
  return matching
}

/** A row of an import as the API shows it. */
export function rowAnswer({ sheets }: StoredImport) {
  const nameOf = new Map(sheets.map(({ sheet, name }) => [sheet, name]))
  return (row: Selectable<ExchangeRowTable>) => {
    // Written by our own reader when the row was judged.
    const change = row.change as EnterpriseChange | null
    return {
      number: row.number,
      sheet: nameOf.get(row.sheet) ?? '',
      row: row.row + 1,
      outcome: shownOutcome(row.outcome),
      name: change?.master.name ?? '',
      creditCode: change?.master.credit_code ?? '',
      enterpriseId: row.enterprise_id,
      repairs: row.repairs.map(shownRepair),
      problems: row.problems.map(shownProblem),
      differences: row.differences.map((one) => ({ ...one, item: titleOf(one.item) })),
      mergedInto: row.merged_into,
      committed: row.is_committed,
    }
  }
}

function shownOutcome(outcome: string | null): RowOutcome {
  return rowOutcomes.find((known) => known === outcome) ?? 'rejected'
}

function shownRepair(repair: StoredRepair) {
  const kind = repairKinds.find((known) => known === repair.kind) ?? 'whitespace'
  return { ...repair, kind, label: repairLabels[kind], fieldTitle: titleOf(repair.field) }
}

function shownProblem(problem: StoredProblem) {
  const { detail: _, sheet: __, ...rest } = problem
  return { ...rest, ...rowProblemText(problem) }
}

function titleOf(item: string): string {
  return vocabulary().fieldById.get(item)?.title ?? item
}
