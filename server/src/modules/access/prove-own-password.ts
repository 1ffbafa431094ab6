import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import type { AccountRow } from './account-store.ts'
import { claimAttempt, forgiveAttempt } from './attempts.ts'
import { verifyPassword } from './password-hash.ts'

/** Asks for the password again before something that matters; counted like a log-in. */
export async function proveOwnPassword(
  context: Context,
  account: AccountRow,
  password: string,
): Promise<void> {
  const { address } = context.client
  const allowed = await context.keep((db) => claimAttempt(db, account.login, address, context.now))
  if (!allowed || !(await verifyPassword(account.password_hash, password)))
    throw refuse.wrongPassword()
  await forgiveAttempt(context.db, account.login, address)
}
