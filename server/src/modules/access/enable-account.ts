import { checkNotOneself, refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadAccount } from './account-store.ts'

export async function enableAccount(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const account = await loadAccount(db, actor, id)
  checkNotOneself(actor, id)
  if (!account.disabled_at) throw refuse.notDisabled()
  await db
    .updateTable('access_account')
    .set({ disabled_at: null, changed_at: now })
    .where('id', '=', id)
    .execute()
  await record(
    context,
    'access.enable-account',
    id,
    { login: account.login },
    {
      regionPath: account.region_path,
      reason,
    },
  )
  return { done: true }
}
