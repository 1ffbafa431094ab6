import { checkNotOneself } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadAccount } from './account-store.ts'
import { hashPassword } from './password-hash.ts'
import { temporaryPassword } from './temporary-password.ts'

export async function resetPassword(
  context: Context,
  { id, reason }: { id: string; reason: string },
) {
  const { actor, db, now } = context
  const account = await loadAccount(db, actor, id)
  checkNotOneself(actor, id)
  const { password, until } = temporaryPassword(now)
  await db
    .insertInto('access_former_password')
    .values({ account_id: id, password_hash: account.password_hash, replaced_at: now })
    .execute()
  await db
    .updateTable('access_account')
    .set({
      password_hash: await hashPassword(password),
      password_changed_at: now,
      password_temporary_until: until,
      changed_at: now,
    })
    .where('id', '=', id)
    .execute()
  await endSessions(db, id, now)
  await record(
    context,
    'access.reset-password',
    id,
    { login: account.login },
    {
      regionPath: account.region_path,
      reason,
    },
  )
  return { id, temporaryPassword: password, temporaryUntil: until.toISOString() }
}
