import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadAccount } from './account-store.ts'
import { loginKey } from './attempts.ts'

/** Forgets the failed log-ins of a name. The address they came from stays counted. */
export async function unlockAccount(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { actor, db } = context
  const account = await loadAccount(db, actor, id)
  await db.deleteFrom('access_attempt').where('key', '=', loginKey(account.login)).execute()
  await record(
    context,
    'access.unlock-account',
    id,
    { login: account.login },
    {
      regionPath: account.region_path,
      reason,
    },
  )
  return { done: true }
}
