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

/** Putting this many sheets together is over before anybody else notices. */
const firmsPerRound = 1_000

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
  if (filter.ids) yield* namedSheets(db, filter, filter.ids, asOf)
  else yield* allSheets(db, filter, asOf)
}

async function* allSheets(db: Db, filter: SheetFilter, asOf: AsOfInput) {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const ids = await nextIds(db, filter, asOf, after)
    const last = ids.at(-1)
    if (last === undefined) return
    yield* await loadRound(db, ids, asOf)
    after = last
  }
}

/** Of a long list only the names of the round are sent each time. */
async function* namedSheets(
  db: Db,
  filter: SheetFilter,
  named: readonly string[],
  asOf: AsOfInput,
) {
  for (let from = 0; from < named.length; from += firmsPerRound) {
    const ids = named.slice(from, from + firmsPerRound)
    yield* await loadRound(db, await nextIds(db, { ...filter, ids }, asOf), asOf)
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
  after?: string,
): Promise<string[]> {
  let matching = matchingFirms(db, filter, asOf)
  if (after !== undefined) matching = matching.where('enterprise.id', '>', after)
  const rows = await matching
    .select('enterprise.id')
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
