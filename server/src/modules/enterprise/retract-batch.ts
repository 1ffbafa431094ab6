import { ledgers } from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { ledgerTable, standingEntries, stands } from './history.ts'
import { ledgerColumns } from './ledger-columns.ts'
import { idList } from './load-firm-views.ts'
import { refreshEnterprises } from './refresh-enterprises.ts'
import { stampOf, type Writer } from './write-plans.ts'

export interface Retraction {
  facts: number
  entries: number
  /** Firms that only the batch had brought and that are out of the lists again. */
  withdrawn: number
  /** Entries changed again since the batch; they stay as they are now. */
  kept: number
}

interface Retracting {
  batchId: string
  /** Of these firms; a long batch is taken back page by page. */
  firms: readonly string[]
  reason: string
}

/** Takes what one batch told of some firms back by appending: nothing is deleted, and what came after stays. */
export async function retractBatch(
  db: Db,
  writer: Writer,
  retracting: Retracting,
): Promise<Retraction> {
  await holdFirms(db, retracting.firms)
  const facts = await retractFacts(db, writer, retracting)
  let [entries, kept] = [0, 0]
  for (const ledger of ledgers) {
    const undone = await undoEntries(db, ledger, writer, retracting)
    entries += undone.entries
    kept += undone.kept
  }
  const withdrawn = await withdrawFirms(db, retracting.firms)
  await keepIdentity(db, writer, retracting)
  await refreshEnterprises(db, writer, retracting.firms)
  return { facts, entries, withdrawn, kept }
}

/** Against other writers, as every change of a file does, in the same order as they do. */
async function holdFirms(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    select from enterprise where id = any (${[...ids]}::uuid[]) order by id for update`.execute(db)
}

/** The firms a batch wrote anything about. */
export async function firmsOfBatch(db: Db, batchId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select enterprise_id as id from enterprise_fact where batch_id = ${batchId}
    union select enterprise_id from enterprise_title where batch_id = ${batchId}
    union select enterprise_id from enterprise_ip where batch_id = ${batchId}
    union select enterprise_id from enterprise_compliance where batch_id = ${batchId}
    union select enterprise_id from enterprise_tag where batch_id = ${batchId}
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * What a batch told of these firms. The comparison keeps the planner off the index of batches: with it
 * every page of firms would go through the whole batch again.
 */
function ofBatch(batchId: string, firms: readonly string[]) {
  return sql`enterprise_id = any (${[...firms]}::uuid[])
    and batch_id is not distinct from ${batchId}::uuid`
}

async function retractFacts(
  db: Db,
  writer: Writer,
  { batchId, firms, reason }: Retracting,
): Promise<number> {
  const { entered_by, recorded_at } = stampOf(writer, null)
  const { numAffectedRows } = await sql`
    insert into enterprise_fact (enterprise_id, fact_id, year, unit, source, authority, entered_by,
      reason, valid_from, valid_to, recorded_at, retracts)
    select enterprise_id, fact_id, year, unit, source, authority, ${entered_by}, ${reason},
           valid_from, valid_to, ${recorded_at}::timestamptz, seq
      from enterprise_fact fact
     where ${ofBatch(batchId, firms)} and retracts is null and ${stands('fact')}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** An entry goes back to its version before the batch, or is void when the batch brought it. */
async function undoEntries(
  db: Db,
  ledger: (typeof ledgers)[number],
  writer: Writer,
  { batchId, firms, reason }: Retracting,
): Promise<{ entries: number; kept: number }> {
  const { entered_by, recorded_at } = stampOf(writer, null)
  const table = ledgerTable(ledger)
  const columns = ledgerColumns[ledger].map(({ column }) => column)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const former = sql.join(
    columns.map(
      (column) => sql`
        case when earlier.seq is null then ${sql.ref(`newest.${column}`)}
             else ${sql.ref(`earlier.${column}`)} end`,
    ),
  )
  const newest = sql`
    select distinct on (entry_id) * from ${table} entry
     where entry_id in (select entry_id from ${table} where ${ofBatch(batchId, firms)})
     order by entry_id, seq desc`
  const { rows } = await sql<{ kept: number }>`
    select count(*)::int as kept from (${newest}) newest
     where newest.batch_id is distinct from ${batchId}::uuid`.execute(db)
  const { numAffectedRows } = await sql`
    insert into ${table} (${names}, entry_id, enterprise_id, is_void, source, evidence, reason,
      entered_by, recorded_at)
    select ${former}, newest.entry_id, newest.enterprise_id,
           coalesce(earlier.is_void, true), newest.source, newest.evidence, ${reason},
           ${entered_by}, ${recorded_at}::timestamptz
      from (${newest}) newest
      left join lateral (
        select * from ${table} before
         where before.entry_id = newest.entry_id
           and before.seq < (select min(seq) from ${table} one
                              where one.entry_id = newest.entry_id and one.batch_id = ${batchId})
         order by before.seq desc limit 1) earlier on true
     where newest.batch_id = ${batchId}`.execute(db)
  return { entries: Number(numAffectedRows ?? 0), kept: rows[0]?.kept ?? 0 }
}

/** A firm of which nothing is left on file was only the batch's; a title told since keeps it. */
async function withdrawFirms(db: Db, ids: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update enterprise set is_withdrawn = true
     where id = any (${[...ids]}::uuid[]) and not is_withdrawn
       -- Not in, not "not exists": worked out once for the page instead of firm by firm.
       and id not in (
         select fact.enterprise_id from enterprise_fact fact
          where fact.enterprise_id = any (${[...ids]}::uuid[]) and fact.retracts is null
            and ${stands('fact')})
       and id not in (${sql.join(
         ledgers.map(
           (ledger) =>
             sql`select enterprise_id from (${standingEntries(ledger, ids, {})}) standing`,
         ),
         sql` union all `,
       )})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Who and where: what a firm on the lists cannot be without. */
const identity = ['name', 'region', 'credit_code', 'legacy_code']

/**
 * A firm that only the batch named stays as soon as somebody told more of it. It keeps its name, place
 * and code, told again outside the batch, so that what was told since still has somebody it is about.
 */
async function keepIdentity(
  db: Db,
  writer: Writer,
  { batchId, firms, reason }: Retracting,
): Promise<void> {
  const staying = await db
    .selectFrom('enterprise')
    .select('id')
    .where('id', 'in', idList(firms))
    .where('is_withdrawn', '=', false)
    .execute()
    .then((rows) => rows.map(({ id }) => id))
  if (staying.length === 0) return
  const { entered_by, recorded_at } = stampOf(writer, null)
  await sql`
    insert into enterprise_fact (enterprise_id, fact_id, year, content, unit, source, authority,
      evidence, entered_by, reason, recorded_at)
    select distinct on (fact.enterprise_id, fact.fact_id)
           fact.enterprise_id, fact.fact_id, null, fact.content, fact.unit, fact.source,
           fact.authority, fact.evidence, ${entered_by}, ${reason}, ${recorded_at}::timestamptz
      from enterprise_fact fact
     where ${ofBatch(batchId, staying)} and fact.retracts is null and fact.fact_id = any (${identity})
       and not exists (
         select from enterprise_fact other
          where other.enterprise_id = fact.enterprise_id and other.fact_id = fact.fact_id
            and other.retracts is null
            and ${stands('other')})
     order by fact.enterprise_id, fact.fact_id, fact.seq desc`.execute(db)
}
