import type { InvariantId, InvariantState } from '@tidu/domain/upkeep'
import { sql } from 'kysely'
import type { Database, Db } from '../../db/schema.ts'
import type { Check, Invariant } from './invariant.ts'
import { invariants as allInvariants } from './invariants.ts'

export interface InvariantResult {
  id: InvariantId
  state: InvariantState
  violations: number
  samples: string[]
  problem?: string
}

export interface Verification {
  startedAt: Date
  seconds: number
  intact: boolean
  invariants: InvariantResult[]
}

/**
 * Checks every invariant on one snapshot, as the owner, in a transaction that cannot write. One
 * check that fails (a broken page, a missing table) is a finding and does not hide the others.
 */
export async function verifyDatabase(
  database: Database,
  now: Date,
  invariants: readonly Invariant[] = allInvariants,
): Promise<Verification> {
  const begun = performance.now()
  const results = await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      // The whole history is sorted; with the little room of a request it would go to disk.
      await sql`select set_config('statement_timeout', '0', true),
        set_config('work_mem', '128MB', true),
        set_config('search_path', 'public, pg_temp', true)`.execute(db)
      const found: InvariantResult[] = []
      for (const invariant of invariants) found.push(await check(db, now, invariant))
      return found
    })
  return {
    startedAt: now,
    seconds: (performance.now() - begun) / 1000,
    intact: results.every(({ state }) => state === 'ok'),
    invariants: results,
  }
}

async function check(db: Db, now: Date, { id, find }: Invariant): Promise<InvariantResult> {
  await sql`savepoint one_invariant`.execute(db)
  const given: Check = { db, now }
  try {
    const { violations, samples } = await find(given)
    return { id, state: violations === 0 ? 'ok' : 'violated', violations, samples }
  } catch (problem) {
    await sql`rollback to savepoint one_invariant`.execute(db)
    const message = problem instanceof Error ? problem.message : String(problem)
    return { id, state: 'unreadable', violations: 0, samples: [], problem: message }
  }
}
