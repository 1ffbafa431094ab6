import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadOwnAccount } from './account-store.ts'
import { claimAttempt, forgiveAttempt } from './attempts.ts'
import { clearFactor } from './clear-factor.ts'
import { loadSettings } from './load-settings.ts'
import { verifyPassword } from './password-hash.ts'
import type { SeedBox } from './seed-box.ts'
import { rotateSession } from './session-cookie.ts'
import { useFactor } from './use-factor.ts'

/** Needs both factors: a session left open on a desk must not be enough. */
export async function disableSecondFactor(
  context: Context,
  { password, code }: { password: string; code: string },
  seeds: SeedBox,
): Promise<{ done: true }> {
  const { actor, client, db, now } = context
  const account = await loadOwnAccount(db, actor)
  if (!account.factor_confirmed_at) throw refuse.secondFactorOff()
  const settings = await loadSettings(db)
  if (settings.forcesFactor(account)) throw refuse.secondFactorForced()
  const allowed = await context.keep((kept) =>
    claimAttempt(kept, account.login, client.address, now),
  )
  if (!allowed || !(await verifyPassword(account.password_hash, password)))
    throw refuse.wrongPassword()
  if (!(await useFactor(context, account, code, seeds))) throw refuse.wrongCode()
  await forgiveAttempt(db, account.login, client.address)
  await clearFactor(db, account.id, now)
  await endSessions(db, account.id, now, actor.sessionId)
  await rotateSession(context, settings.life.absoluteHours)
  await record(context, 'access.disable-second-factor', account.id)
  return { done: true }
}
