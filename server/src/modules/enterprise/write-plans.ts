import { type Ledger, ledgers, sourceRank } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/schema.ts'
import { toStored } from './fact-value.ts'
import { ledgerTable } from './history.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { ChangePlan } from './plan-change.ts'
import { unitOfFact } from './unit-of-fact.ts'

/** Who writes, and when: the part of a context the writer needs. */
export type Writer = Pick<Context, 'actor' | 'now' | 'today'>

export interface Stamp {
  entered_by: string
  recorded_at: string
  batch_id: string | null
}

export function stampOf({ actor, now }: Writer, batchId: string | null): Stamp {
  return {
    entered_by: actor.accountId ?? actor.name,
    recorded_at: now.toISOString(),
    batch_id: batchId,
  }
}

/** Appends the planned facts and entries: one statement per table, however many firms. */
export async function writePlans(
  db: Db,
  plans: readonly ChangePlan[],
  stamp: Stamp,
): Promise<void> {
  await appendFacts(db, plans, stamp)
  for (const ledger of ledgers) await appendEntries(db, ledger, plans, stamp)
}

async function appendFacts(db: Db, plans: readonly ChangePlan[], stamp: Stamp): Promise<void> {
  const rows = plans.flatMap(({ firm, change, facts }) =>
    facts.map(({ fact }) => ({
      enterprise_id: firm.id,
      fact_id: fact.factId,
      year: fact.year,
      ...toStored(fact.value),
      unit: fact.unit || unitOfFact(fact.factId),
      source: fact.source,
      authority: sourceRank(fact.source),
      evidence: fact.evidence ?? change.evidence ?? null,
      reason: change.reason ?? null,
      valid_from: fact.year === null ? (fact.validFrom ?? null) : null,
      valid_to: fact.year === null ? (fact.validTo ?? null) : null,
      ...stamp,
    })),
  )
  if (rows.length === 0) return
  await sql`
    insert into enterprise_fact (enterprise_id, fact_id, year, number, content, unit, source,
      authority, evidence, reason, valid_from, valid_to, entered_by, recorded_at, batch_id)
    select enterprise_id, fact_id, year, number,
           case when json_typeof(content) = 'null' then null else content::jsonb end,
           unit, source, authority, evidence, reason, valid_from, valid_to, entered_by,
           recorded_at, batch_id
      from json_to_recordset(${JSON.stringify(rows)}::json) as told (
        enterprise_id uuid, fact_id text, year smallint, number numeric, content json, unit text,
        source text, authority smallint, evidence text, reason text, valid_from date,
        valid_to date, entered_by text, recorded_at timestamptz, batch_id uuid)`.execute(db)
}

async function appendEntries(
  db: Db,
  ledger: Ledger,
  plans: readonly ChangePlan[],
  stamp: Stamp,
): Promise<void> {
  const rows = plans.flatMap(({ firm, change, entries }) =>
    entries[ledger]
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ entryId, content, isVoid }) => ({
        ...toColumns(ledger, content),
        entry_id: entryId,
        enterprise_id: firm.id,
        is_void: isVoid,
        source: change.source,
        evidence: change.evidence ?? null,
        reason: change.reason ?? null,
        ...stamp,
      })),
  )
  await insertEntries(db, ledger, rows)
}

/** Appends ready-made ledger rows. */
export async function insertEntries(
  db: Db,
  ledger: Ledger,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return
  const all = [...ledgerColumns[ledger], ...versionColumns]
  const names = sql.join(all.map(({ column }) => sql.ref(column)))
  const typed = sql.join(all.map(({ column, type }) => sql`${sql.ref(column)} ${sql.raw(type)}`))
  await sql`
    insert into ${ledgerTable(ledger)} (${names})
    select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as told (${typed})`.execute(
    db,
  )
}

const versionColumns = [
  { column: 'entry_id', type: 'uuid' },
  { column: 'enterprise_id', type: 'uuid' },
  { column: 'is_void', type: 'boolean' },
  { column: 'source', type: 'text' },
  { column: 'evidence', type: 'text' },
  { column: 'reason', type: 'text' },
  { column: 'entered_by', type: 'text' },
  { column: 'recorded_at', type: 'timestamptz' },
  { column: 'batch_id', type: 'uuid' },
]

function toColumns(ledger: Ledger, content: object): Record<string, unknown> {
  const fields = new Map<string, unknown>(Object.entries(content))
  return Object.fromEntries(
    ledgerColumns[ledger].map(({ column, field }) => [column, fields.get(field) ?? null]),
  )
}
