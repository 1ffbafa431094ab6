import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, Db } from '../db/schema.ts'

const tries = 3
/** 40001: serialization failure; 40P01: deadlock. PostgreSQL asks for the same again. */
const again = new Set(['40001', '40P01'])

export interface TransactionLimits {
  /** Longest single statement; the pool's own limit otherwise. */
  statementMs?: number
}

/** Runs `work` in one transaction, and once more, a few times at most, when PostgreSQL asks for it. */
export async function runInTransaction<Result>(
  database: Database,
  work: (db: Db) => Promise<Result>,
  { statementMs }: TransactionLimits = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(async (db) => {
        if (statementMs !== undefined) {
          await sql`select set_config('statement_timeout', ${String(statementMs)}, true)`.execute(
            db,
          )
        }
        return work(db)
      })
    } catch (problem) {
      if (attempt === tries || !again.has(sqlState(problem))) throw problem
      await sleep(5 + Math.random() * 25 * attempt)
    }
  }
}

export function sqlState(problem: unknown): string {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : ''
}
