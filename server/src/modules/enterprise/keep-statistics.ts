import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'

/**
 * For work that writes many firms page by page in one transaction: called before each page, it has the
 * planner's figures counted anew before the 1st, 2nd, 3rd, 5th, 9th … page, each time when as much again
 * was written. Without it a page may come to cost as much as all pages before it.
 */
export function statisticsKeeper(db: Db): () => Promise<void> {
  let pages = 0
  return async () => {
    const isDoubled = (pages & (pages - 1)) === 0
    pages += 1
    if (isDoubled) await sql`select enterprise_refresh_statistics()`.execute(db)
  }
}
