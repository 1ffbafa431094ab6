import { checkNotOneself, refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadAccount } from './account-store.ts'
import { clearFactor } from './clear-factor.ts'

/** For a lost telephone and lost recovery codes. */
export async function resetSecondFactor(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const account = await loadAccount(db, actor, id)
  checkNotOneself(actor, id)
  if (!account.factor_confirmed_at) throw refuse.secondFactorOff()
  await clearFactor(db, id, now)
  await endSessions(db, id, now)
  await record(
    context,
    'access.reset-second-factor',
    id,
    { login: account.login },
    {
      regionPath: account.region_path,
      reason,
    },
  )
  return { done: true }
}
