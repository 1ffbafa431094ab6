import { randomUUID } from 'node:crypto'
import type { InvariantId } from '@tidu/domain/upkeep'
import type { Database, Db } from '../../db/schema.ts'
import type { Verification } from './verify-database.ts'

/** Writes down that a verification took place; returns what did not hold. */
export async function keepVerification(
  db: Db | Database,
  startedBy: string,
  { startedAt, seconds, intact, invariants }: Verification,
): Promise<InvariantId[]> {
  const broken = invariants.filter(({ state }) => state !== 'ok').map(({ id }) => id)
  await db
    .insertInto('upkeep_verification')
    .values({
      id: randomUUID(),
      started_at: startedAt,
      seconds,
      started_by: startedBy,
      intact,
      broken,
    })
    .execute()
  return broken
}
