import type { EnterpriseChange } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { applyEnterpriseChanges } from '../enterprise/index.ts'
import type { StoredImport } from './load-import.ts'
import { rowVerdict } from './row-verdict.ts'
import { step, type Watch } from './watch.ts'

const firmsPerPage = 1_000

interface WaitingRow {
  firm: string
  change: EnterpriseChange
}

/** Asks the enterprise module what each sound row would do; pages never split one firm's rows. */
export async function previewRows(context: Context, { id, sheets }: StoredImport, watch: Watch) {
  const total = Math.max(1, ...sheets.map(({ rows }) => rows))
  let done = 0
  for (let last = ''; ; ) {
    const rows = await nextFirms(context, id, last)
    const end = rows.at(-1)
    if (!end) return
    const changes = rows.map(({ change }) => change)
    const results = await applyEnterpriseChanges(context.db, context, id, changes, {
      commit: false,
    })
    const byKey = new Map(changes.map((change) => [change.key, change]))
    const verdicts = results.map((result) => rowVerdict(result, byKey.get(result.key)))
    await writeVerdicts(context, id, verdicts)
    last = end.firm
    done += rows.length
    await step(watch, 60 + Math.min(39, (39 * done) / total))
  }
}

async function nextFirms({ db }: Context, id: string, last: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select firm, change from exchange_row
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
           differences = line.differences, enterprise_id = line."enterpriseId"
      from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb)
           as line (number int, outcome text, problems jsonb, differences jsonb, "enterpriseId" uuid)
     where import_id = ${id} and exchange_row.number = line.number`.execute(db)
}
