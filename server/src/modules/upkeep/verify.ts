import { invariantLabels } from '@tidu/contracts/upkeep/labels'
import { wholeInstallation } from '@tidu/domain/access'
import { refuse } from '@tidu/domain/upkeep'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Database } from '../../db/schema.ts'
import { record } from '../audit/index.ts'
import { keepVerification } from './keep-verification.ts'
import { verifyDatabase } from './verify-database.ts'

/** Two at once would only slow each other down: a walk of everything is heavy. */
const lockKey = 7_437_384

/**
 * Verifies the whole database for an inspector or administrator, whatever their territory: the state
 * of the installation is everyone's. Ids of others' rows are shown only to who is responsible for all.
 */
export function verifyOn(database: Database) {
  return async (context: Context) => {
    const { actor, db, now } = context
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(${lockKey}) as free`.execute(db)
    if (rows[0]?.free !== true) throw refuse.verificationRunning()
    // This transaction waits for the walk, which may take minutes; the pool ends idle ones after one.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
    const found = await verifyDatabase(database, now)
    const broken = await keepVerification(db, actor.name, found)
    await record(context, 'upkeep.verify', 'database', { intact: found.intact, broken })
    const seesAll = actor.scope.regionPaths.includes(wholeInstallation)
    return {
      startedAt: now.toISOString(),
      seconds: found.seconds,
      intact: found.intact,
      invariants: found.invariants.map((result) => ({
        ...result,
        title: invariantLabels[result.id],
        samples: seesAll ? result.samples : [],
      })),
    }
  }
}
