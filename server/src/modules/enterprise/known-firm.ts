import {
  type Entry,
  type FactSource,
  factKey,
  type Ledger,
  type LedgerContents,
  type Words,
} from '@tidu/domain/enterprise'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { fromStored, type StoredValue } from './fact-value.ts'
import { contentOf, liveFactRows, standingEntries } from './history.ts'

/** What is on file about a firm, as the planning of changes needs it. */
export interface KnownFirm {
  id: string
  /** Nothing is known of it yet: created now, or brought back after an undone import. */
  isNew: boolean
  /** Its row exists. */
  isOnFile: boolean
  words: Words
  entries: { [Name in Ledger]: Entry<LedgerContents[Name]>[] }
}

export function emptyFirm(id: string): KnownFirm {
  return {
    id,
    isNew: true,
    isOnFile: false,
    words: new Map(),
    entries: { title: [], ip: [], compliance: [], tag: [] },
  }
}

/** Loads the files of many firms with one query per ledger. */
export async function loadKnownFirms(
  db: Db,
  ids: readonly string[],
  today: string,
): Promise<Map<string, KnownFirm>> {
  const firms = new Map(ids.map((id) => [id, { ...emptyFirm(id), isNew: false, isOnFile: true }]))
  if (ids.length === 0) return firms
  await loadWords(db, firms, today)
  await loadEntries(db, 'title', firms)
  await loadEntries(db, 'ip', firms)
  await loadEntries(db, 'compliance', firms)
  await loadEntries(db, 'tag', firms)
  return firms
}

interface WordRow extends StoredValue {
  enterpriseId: string
  factId: string
  year: number | null
  source: FactSource
}

async function loadWords(db: Db, firms: Map<string, KnownFirm>, today: string): Promise<void> {
  const { rows } = await sql<WordRow>`
    select distinct on (enterprise_id, fact_id, year, source)
           enterprise_id as "enterpriseId", fact_id as "factId", year, number, content, source
      from (${liveFactRows([...firms.keys()], { validOn: lastDayOf(today) })}) live
     order by enterprise_id, fact_id, year, source, seq desc`.execute(db)
  for (const row of rows) {
    const words = firms.get(row.enterpriseId)?.words
    const key = factKey(row)
    const word = { value: fromStored(row), source: row.source }
    const known = words?.get(key)
    if (known) known.push(word)
    else words?.set(key, [word])
  }
}

/** Figures already told for the running year must be seen by the next telling. */
function lastDayOf(today: string): string {
  return `${today.slice(0, 4)}-12-31`
}

type EntryRow<Content> = Content & { entryId: string; enterpriseId: string }

async function loadEntries<Name extends Ledger>(
  db: Db,
  ledger: Name,
  firms: Map<string, KnownFirm>,
): Promise<void> {
  const { rows } = await sql<EntryRow<LedgerContents[Name]>>`
    select standing.entry_id as "entryId", standing.enterprise_id as "enterpriseId",
           ${contentOf(ledger, 'standing')}
      from (${standingEntries(ledger, [...firms.keys()], {})}) standing
     order by standing.entry_id`.execute(db)
  for (const { entryId, enterpriseId, ...content } of rows) {
    const entries: Entry<unknown>[] | undefined = firms.get(enterpriseId)?.entries[ledger]
    entries?.push({ entryId, content })
  }
}
