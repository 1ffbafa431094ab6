import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadOwnAccount } from './account-store.ts'
import { loadSettings } from './load-settings.ts'
import { proveOwnPassword } from './prove-own-password.ts'
import { rotateSession } from './session-cookie.ts'
import { setPassword } from './set-password.ts'

/** All other sessions end: whoever knew the old password is out. */
export async function changePassword(
  context: Context,
  { current, next }: { current: string; next: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const account = await loadOwnAccount(db, actor)
  await proveOwnPassword(context, account, current)
  const settings = await loadSettings(db)
  await setPassword(db, account, next, settings.profileOf(account.role), now)
  await endSessions(db, account.id, now, actor.sessionId)
  await rotateSession(context, settings.life.absoluteHours)
  await record(context, 'access.change-password', account.id)
  return { done: true }
}
