import {
  type Attempts,
  afterFailure,
  isBlocked,
  lockOutPerAddress,
  lockOutPerLogin,
  networkOf,
} from '@tidu/domain/access'
import type { Db } from '../../db/schema.ts'
import { hashToken } from './tokens.ts'

/** Hashed: the table must not tell which log-in names were tried, or exist. */
export function loginKey(login: string): string {
  return `login:${hashToken(login.trim().toLowerCase())}`
}

export function addressKey(address: string): string {
  return `address:${networkOf(address)}`
}

/**
 * Counts a try before it is made, in a transaction that stays: a hundred tries at once meet the row
 * lock one after the other and cannot slip through together. False: locked, do not even look.
 */
export async function claimAttempt(
  db: Db,
  login: string,
  address: string,
  now: Date,
): Promise<boolean> {
  const counted = [
    { key: addressKey(address), rule: lockOutPerAddress },
    { key: loginKey(login), rule: lockOutPerLogin },
  ]
  const states = []
  for (const { key, rule } of counted) {
    const before = await lock(db, key, now)
    // A locked address leaves no row for each name it goes on making up.
    if (isBlocked(before, now)) return false
    states.push({ key, rule, before })
  }
  for (const { key, rule, before } of states) await save(db, key, afterFailure(before, now, rule))
  return true
}

/** The try was no guess: the name starts anew, the address gets its one try back. */
export async function forgiveAttempt(db: Db, login: string, address: string): Promise<void> {
  await db.deleteFrom('access_attempt').where('key', '=', loginKey(login)).execute()
  await giveBack(db, addressKey(address))
}

/** The password was right, the second factor is still to come: neither a failure nor a new start. */
export async function suspendAttempt(db: Db, login: string, address: string): Promise<void> {
  await giveBack(db, loginKey(login))
  await giveBack(db, addressKey(address))
}

async function giveBack(db: Db, key: string): Promise<void> {
  await db
    .updateTable('access_attempt')
    .set((row) => ({ failures: row('failures', '-', 1), blocked_until: null }))
    .where('key', '=', key)
    .where('failures', '>', 0)
    .execute()
}

async function findLocked(db: Db, key: string) {
  return db
    .selectFrom('access_attempt')
    .selectAll()
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
}

async function lock(db: Db, key: string, now: Date): Promise<Attempts> {
  let row = await findLocked(db, key)
  // Another request may forgive, and so delete, the row between the two statements: then it is made anew.
  while (!row) {
    await db
      .insertInto('access_attempt')
      .values({ key, failures: 0, last_failed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    row = await findLocked(db, key)
  }
  return {
    failures: row.failures,
    lastFailedAt: row.last_failed_at,
    blockedUntil: row.blocked_until ?? undefined,
  }
}

async function save(db: Db, key: string, attempts: Attempts): Promise<void> {
  await db
    .updateTable('access_attempt')
    .set({
      failures: attempts.failures,
      last_failed_at: attempts.lastFailedAt,
      blocked_until: attempts.blockedUntil ?? null,
    })
    .where('key', '=', key)
    .execute()
}
