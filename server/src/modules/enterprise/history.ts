import type { Ledger } from '@tidu/domain/enterprise'
import { type RawBuilder, sql } from 'kysely'
import { ledgerColumns } from './ledger-columns.ts'

/** Both times of a question about the past; left out: now. */
export interface AsOfInput {
  validOn: string
  /** An instant; what was recorded later does not exist for the question. */
  recordedBefore?: Date | string | undefined
}

/**
 * Rows of `enterprise_fact` that stood at that moment. The same rule as `liveFacts` in the domain,
 * held equal by a property test. `which` narrows by columns of `fact`.
 */
export function liveFactRows(
  ids: readonly string[],
  asOf: AsOfInput,
  which: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const { validOn } = asOf
  return sql`
    select fact.* from enterprise_fact fact
     where fact.enterprise_id = any (${[...ids]}::uuid[])
       and fact.retracts is null
       and ${which}
       and ${recordedBy('fact', asOf)}
       and ${stands('fact', asOf)}
       and case when fact.year is null
                then coalesce(fact.valid_from <= ${validOn}::date, true)
                     and coalesce(fact.valid_to >= ${validOn}::date, true)
                else fact.year <= extract(year from ${validOn}::date) end`
}

/**
 * A fact that nobody took back. `offset 0` keeps it a look-up in the index, row by row: as a join it is
 * planned by how many retractions there were when somebody last counted, and during a long undoing
 * that is none, so that each fact was compared with every retraction.
 */
export function stands(
  fact: 'fact' | 'other',
  asOf: Pick<AsOfInput, 'recordedBefore'> = {},
): RawBuilder<unknown> {
  return sql`not exists (
    select from enterprise_fact back
     where back.retracts = ${sql.ref(`${fact}.seq`)} and ${recordedBy('back', asOf)} offset 0)`
}

/** The one row per firm, fact and year that counts: the most trusted source, its last word. */
export function countingFactRows(
  ids: readonly string[],
  asOf: AsOfInput,
  which?: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select distinct on (live.enterprise_id, live.fact_id, live.year) live.*
      from (${liveFactRows(ids, asOf, which)}) live
     order by live.enterprise_id, live.fact_id, live.year, live.authority desc, live.seq desc`
}

/** The newest version of each entry of a ledger as it stood, without those taken back. */
export function standingEntries(
  ledger: Ledger,
  ids: readonly string[],
  asOf: Pick<AsOfInput, 'recordedBefore'>,
): RawBuilder<unknown> {
  return sql`
    select newest.* from (
      select distinct on (entry.entry_id) entry.*
        from ${ledgerTable(ledger)} entry
       where entry.enterprise_id = any (${[...ids]}::uuid[]) and ${recordedBy('entry', asOf)}
       order by entry.entry_id, entry.seq desc) newest
     where not newest.is_void`
}

export function ledgerTable(ledger: Ledger): RawBuilder<unknown> {
  return sql.table(`enterprise_${ledger}`)
}

/** `a.tier as "tier", a.start_on as "startOn" …`: content under its domain names. */
export function contentOf(ledger: Ledger, alias: string): RawBuilder<unknown> {
  return sql.join(
    ledgerColumns[ledger].map(
      ({ column, field }) => sql`${sql.ref(`${alias}.${column}`)} as ${sql.ref(field)}`,
    ),
  )
}

function recordedBy(
  alias: string,
  { recordedBefore }: Pick<AsOfInput, 'recordedBefore'>,
): RawBuilder<unknown> {
  if (recordedBefore === undefined) return sql`true`
  return sql`${sql.ref(`${alias}.recorded_at`)} <= ${isoOf(recordedBefore)}::timestamptz`
}

export function isoOf(instant: Date | string): string {
  return typeof instant === 'string' ? instant : instant.toISOString()
}
