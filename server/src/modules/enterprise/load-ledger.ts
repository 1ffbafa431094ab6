import type { FactSource, Ledger, LedgerContents } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { type AsOfInput, contentOf, standingEntries } from './history.ts'

interface Provenance {
  entryId: string
  source: FactSource
  evidence: string | null
  enteredBy: string
  reason: string | null
  recordedAt: string
}

/** One firm's lines of a ledger with where each comes from. */
export async function loadLedger<Content extends LedgerContents[Ledger]>(
  db: Db,
  ledger: Ledger,
  id: string,
  asOf: AsOfInput,
): Promise<(Content & Provenance)[]> {
  const { rows } = await sql<Content & Provenance>`
    select ${contentOf(ledger, 'standing')}, standing.entry_id as "entryId", standing.source,
           standing.evidence, standing.entered_by as "enteredBy", standing.reason,
           to_char(standing.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
             as "recordedAt"
      from (${standingEntries(ledger, [id], asOf)}) standing
     order by standing.seq`.execute(db)
  return rows
}
