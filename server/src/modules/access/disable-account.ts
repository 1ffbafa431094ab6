import { checkNotOneself, refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadAccount } from './account-store.ts'

/** Out at once: sessions end, keys stop working, lent territory returns. Nothing is deleted. */
export async function disableAccount(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const account = await loadAccount(db, actor, id)
  checkNotOneself(actor, id)
  if (account.disabled_at) throw refuse.alreadyDisabled()
  await db
    .updateTable('access_account')
    .set({ disabled_at: now, changed_at: now })
    .where('id', '=', id)
    .execute()
  await endSessions(db, id, now)
  await record(
    context,
    'access.disable-account',
    id,
    { login: account.login },
    {
      regionPath: account.region_path,
      reason,
    },
  )
  return { done: true }
}
