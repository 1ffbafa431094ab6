import {
  type PasswordProblem,
  type PasswordProfile,
  passwordFaults,
  refuse,
} from '@tidu/domain/access'
import type { Db } from '../../db/schema.ts'
import type { AccountRow } from './account-store.ts'
import { isBreached } from './breached-passwords.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'

/** Puts a password a person chose in place of the old one, or says everything that is wrong with it. */
export async function setPassword(
  db: Db,
  account: AccountRow,
  next: string,
  profile: PasswordProfile,
  now: Date,
): Promise<void> {
  const faults = passwordFaults(next, profile, { login: account.login, isBreached })
  if (faults.length === 0 && (await wasUsed(db, account, next, profile.remembered)))
    faults.push('used-before')
  if (faults.length > 0) throw unfit(faults, profile)
  await db
    .insertInto('access_former_password')
    .values({ account_id: account.id, password_hash: account.password_hash, replaced_at: now })
    .execute()
  await db
    .updateTable('access_account')
    .set({
      password_hash: await hashPassword(next),
      password_changed_at: now,
      password_temporary_until: null,
      changed_at: now,
    })
    .where('id', '=', account.id)
    .execute()
}

function unfit(faults: PasswordProblem[], profile: PasswordProfile) {
  return refuse.passwordUnfit(faults, profile.minimumLength)
}

async function wasUsed(
  db: Db,
  account: AccountRow,
  next: string,
  remembered: number,
): Promise<boolean> {
  const former = await db
    .selectFrom('access_former_password')
    .select('password_hash')
    .where('account_id', '=', account.id)
    .orderBy('id', 'desc')
    .limit(Math.max(0, remembered - 1))
    .execute()
  // The present one counts in every profile: "change" must change something.
  for (const stored of [account.password_hash, ...former.map((row) => row.password_hash)])
    if (await verifyPassword(stored, next)) return true
  return false
}
