import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { StoredSheet } from '../../db/tables/exchange.ts'
import type { Progress } from '../../jobs/run-progress.ts'
import { applyEnterpriseChanges, type ChangeResult } from '../enterprise/index.ts'
import { columnOf } from './column-of.ts'
import { finerRegion } from './finer-region.ts'
import { withHashJoins } from './hash-joins.ts'
import type { StoredImport } from './load-import.ts'
import { rowVerdict } from './row-verdict.ts'

const firmsPerPage = 1_000

interface WaitingRow {
  firm: string
  sheet: number
  change: EnterpriseChange
}

/** Asks the enterprise module what each sound row would do; pages never split one firm's rows. */
export async function previewRows(
  context: Context,
  { id, sheets }: StoredImport,
  progress: Progress,
) {
  const total = Math.max(1, ...sheets.map(({ rows }) => rows))
  let done = 0
  for (let last = ''; ; ) {
    const rows = await withHashJoins(context.db, () => nextFirms(context, id, last))
    const end = rows.at(-1)
    if (!end) return
    const verdicts = await judge(context, id, rows, sheets)
    await withHashJoins(context.db, () => writeVerdicts(context, id, verdicts))
    last = end.firm
    done += rows.length
    await progress.report(60 + Math.min(39, (39 * done) / total))
  }
}

async function judge(
  context: Context,
  id: string,
  rows: readonly WaitingRow[],
  sheets: readonly StoredSheet[],
) {
  const changes = rows.map(({ change }) => change)
  const sheetOf = new Map(rows.map(({ change, sheet }) => [change.key, sheet]))
  const preview = (some: readonly EnterpriseChange[]) =>
    applyEnterpriseChanges(context.db, context, id, some, { commit: false })
  const first = await preview(changes)
  const made = new Set(
    first.filter(({ outcome }) => outcome === 'new').map(({ enterpriseId }) => enterpriseId),
  )
  const byKey = new Map(changes.map((change) => [change.key, change]))
  // A list that only names the city must not move a firm out of its county.
  const wider = first.flatMap((result) => {
    const change = byKey.get(result.key)
    return change && !made.has(result.enterpriseId) ? withoutWiderRegion(result, change) : []
  })
  const again = new Map((await preview(wider)).map((result) => [result.key, result]))
  for (const change of wider) byKey.set(change.key, change)
  return first.flatMap((result) => {
    const change = byKey.get(result.key)
    if (!change) return []
    const last = again.get(result.key) ?? result
    const verdict = rowVerdict(last, change, (field, year) =>
      columnOf(sheets, sheetOf.get(result.key) ?? -1, { field, year }),
    )
    // A dry run invents ids for new firms; they do not exist.
    return made.has(last.enterpriseId) ? { ...verdict, enterpriseId: null } : verdict
  })
}

function withoutWiderRegion(
  { enterpriseId, items }: ChangeResult,
  change: EnterpriseChange,
): EnterpriseChange[] {
  const told = change.master.region
  const known = items.find((item) => item.kind === 'fact' && item.factId === 'region')
  if (told === undefined || known?.kind !== 'fact' || known.before?.kind !== 'text') return []
  const isWider =
    known.before.text !== told && finerRegion(known.before.text, told) === known.before.text
  if (!isWider || enterpriseId === undefined) return []
  const { region: _, ...master } = change.master
  return [{ ...change, enterpriseId, master }]
}

async function nextFirms({ db }: Context, id: string, last: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select firm, sheet, change from exchange_row
     where import_id = ${id} and outcome is null and firm in (
       select distinct firm from exchange_row
        where import_id = ${id} and outcome is null and firm > ${last}
        order by firm limit ${firmsPerPage})
     order by firm, number`.execute(db)
  return rows
}

async function writeVerdicts({ db }: Context, id: string, verdicts: readonly object[]) {
  await sql`
    update exchange_row set outcome = line.outcome, problems = line.problems,
           differences = line.differences, enterprise_id = line."enterpriseId",
           change = line.change
      from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
           as line (number int, outcome text, problems jsonb, differences jsonb, "enterpriseId" uuid,
                    change jsonb)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}
