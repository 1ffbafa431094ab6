import type { Actor } from '@tidu/domain/access'
import type { FactSheet } from '@tidu/policy-engine/fact-sheet'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { visibleTo } from '../access/index.ts'
import { assembleSheets } from './assemble-sheets.ts'
import { type AsOfInput, isoOf } from './history.ts'
import { loadPastFacts, loadPresentFacts } from './load-sheet-facts.ts'

export interface SheetFilter {
  /** Whose rows: an actor's own territory or firm. Left out only by jobs and the command line. */
  actor?: Actor
  /** Firms counted under this region, such as `/53/5325/`. */
  regionPath?: string
  ids?: readonly string[]
}

export interface EnterpriseSheet {
  enterpriseId: string
  sheet: FactSheet
}

const firmsPerRound = 5_000

/**
 * The fact sheets of many firms as they stood: what held on `validOn`, as far as it was recorded by
 * `recordedBefore`. Streams in rounds, each with one query per ledger, so 100 000 firms need neither
 * 100 000 queries nor all their rows at once.
 */
export async function* loadFactSheets(
  db: Db,
  filter: SheetFilter,
  asOf: AsOfInput,
): AsyncGenerator<EnterpriseSheet> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const ids = await nextIds(db, filter, asOf, after)
    const last = ids.at(-1)
    if (last === undefined) return
    yield* await loadRound(db, ids, asOf)
    after = last
  }
}

/** The sheet of one firm that the caller has already found visible. */
export async function loadFactSheet(db: Db, id: string, asOf: AsOfInput): Promise<FactSheet> {
  const [only] = await loadRound(db, [id], asOf)
  return only?.sheet ?? { current: {}, years: {}, ips: null, titles: null }
}

async function loadRound(
  db: Db,
  ids: readonly string[],
  asOf: AsOfInput,
): Promise<EnterpriseSheet[]> {
  // The projections answer for what is known now; only another record time needs the whole history.
  const facts =
    asOf.recordedBefore === undefined
      ? await loadPresentFacts(db, ids, asOf.validOn)
      : await loadPastFacts(db, ids, asOf)
  return assembleSheets(db, ids, facts, asOf)
}

/** How many sheets `loadFactSheets` would give. */
export async function countFirms(db: Db, filter: SheetFilter, asOf: AsOfInput): Promise<number> {
  const { count } = await matchingFirms(db, filter, asOf)
    .select((each) => each.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

async function nextIds(
  db: Db,
  filter: SheetFilter,
  asOf: AsOfInput,
  after: string,
): Promise<string[]> {
  const rows = await matchingFirms(db, filter, asOf)
    .select('enterprise.id')
    .where('enterprise.id', '>', after)
    .orderBy('enterprise.id')
    .limit(firmsPerRound)
    .execute()
  return rows.map(({ id }) => id)
}

function matchingFirms(
  db: Db,
  { actor, regionPath, ids }: SheetFilter,
  { recordedBefore }: AsOfInput,
) {
  let matching = db
    .selectFrom('enterprise')
    .where('enterprise.merged_into', 'is', null)
    .where('enterprise.is_withdrawn', '=', false)
  if (actor) matching = matching.where(visibleTo(actor))
  if (regionPath !== undefined) {
    matching = matching.where('enterprise.region_path', 'like', `${regionPath}%`)
  }
  if (ids) matching = matching.where(sql<boolean>`enterprise.id = any (${[...ids]}::uuid[])`)
  if (recordedBefore !== undefined) {
    matching = matching.where(
      sql<boolean>`enterprise.created_at <= ${isoOf(recordedBefore)}::timestamptz`,
    )
  }
  return matching
}
