import {
  type ComplianceContent,
  type FirmView,
  headFacts,
  type IpContent,
  type Ledger,
  type LedgerContents,
  moneyFacts,
  type TitleContent,
  type YearFigures,
} from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { contentOf, liveFactRows, standingEntries } from './history.ts'

type Listed<Content> = Content & { entryId: string }

/** What quality checks read of many firms, from today's projections. */
export async function loadFirmViews(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, FirmView>> {
  const years = await loadYears(db, ids)
  const conflicts = await loadConflictKeys(db, ids, today)
  const titles = await loadEntries<TitleContent>(db, 'title', ids)
  const ips = await loadEntries<IpContent>(db, 'ip', ids)
  const compliance = await loadEntries<ComplianceContent>(db, 'compliance', ids)
  const masters = await loadMasters(db, ids)
  return new Map(
    masters.map(({ id, currentFacts, ...master }) => [
      id,
      {
        ...master,
        currentFacts: new Set(currentFacts),
        years: years.get(id) ?? new Map(),
        conflicts: conflicts.get(id) ?? [],
        titles: titles.get(id) ?? [],
        ips: ips.get(id) ?? [],
        compliance: compliance.get(id) ?? [],
      },
    ]),
  )
}

interface MasterRow {
  id: string
  creditCode: string | null
  regionCode: string
  industryCode: string | null
  foundedOn: string | null
  currentFacts: string[]
  lastRecordedOn: string | null
}

async function loadMasters(db: Db, ids: readonly string[]): Promise<MasterRow[]> {
  const { rows } = await sql<MasterRow>`
    select enterprise.id, credit_code as "creditCode", region_code as "regionCode",
           industry_code as "industryCode", founded_on as "foundedOn",
           coalesce((select array_agg(key) from jsonb_object_keys(known.facts) key), '{}')
             as "currentFacts",
           (select to_char(max(fact.recorded_at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
              from enterprise_fact fact where fact.enterprise_id = enterprise.id)
             as "lastRecordedOn"
      from enterprise
      left join enterprise_current known on known.enterprise_id = enterprise.id
     where enterprise.id = any (${[...ids]}::uuid[])`.execute(db)
  return rows
}

async function loadYears(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, Map<number, YearFigures>>> {
  const rows = await db
    .selectFrom('enterprise_year')
    .selectAll()
    .where('enterprise_id', 'in', idList(ids))
    .execute()
  const found = new Map<string, Map<number, YearFigures>>()
  for (const row of rows) {
    const figures: YearFigures = {}
    for (const fact of moneyFacts) {
      const fen = row[`${fact}_fen`]
      if (fen !== null) figures[fact] = BigInt(fen)
    }
    for (const fact of headFacts) {
      const heads = row[fact]
      if (heads !== null) figures[fact] = BigInt(heads)
    }
    const years = found.get(row.enterprise_id) ?? new Map<number, YearFigures>()
    found.set(row.enterprise_id, years.set(row.year, figures))
  }
  return found
}

/** One array parameter instead of thousands: `in` with a long list hits the protocol's limit. */
export function idList(ids: readonly string[]) {
  return sql<string>`(select unnest(${[...ids]}::uuid[]))`
}

export interface ConflictKey {
  enterpriseId: string
  factId: string
  year: number | null
}

/** Facts on which the last words of two sources differ. */
export async function loadConflictKeys(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, ConflictKey[]>> {
  const { rows } = await sql<ConflictKey>`
    select enterprise_id as "enterpriseId", fact_id as "factId", year from (
      select distinct on (enterprise_id, fact_id, year, source) *
        from (${liveFactRows(ids, { validOn: today })}) live
       order by enterprise_id, fact_id, year, source, seq desc) words
     group by enterprise_id, fact_id, year
    having count(distinct coalesce(trim_scale(number)::text, content::text, '')) > 1
     order by enterprise_id, fact_id, year`.execute(db)
  return groupBy(rows, ({ enterpriseId }) => enterpriseId)
}

export async function loadEntries<Content extends LedgerContents[Ledger]>(
  db: Db,
  ledger: Ledger,
  ids: readonly string[],
  recordedBefore?: Date | string,
): Promise<Map<string, Listed<Content>[]>> {
  const { rows } = await sql<Listed<Content> & { enterpriseId: string }>`
    select standing.entry_id as "entryId", standing.enterprise_id as "enterpriseId",
           ${contentOf(ledger, 'standing')}
      from (${standingEntries(ledger, ids, { recordedBefore })}) standing
     order by standing.entry_id`.execute(db)
  return groupBy(rows, ({ enterpriseId }) => enterpriseId)
}

export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
