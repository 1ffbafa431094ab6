import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { dropToken } from './session-cookie.ts'

export async function signOut(context: Context): Promise<{ done: true }> {
  const { actor, db, now } = context
  dropToken(context)
  if (actor.sessionId !== undefined) {
    await db
      .updateTable('access_session')
      .set({ ended_at: now })
      .where('id', '=', actor.sessionId)
      .execute()
    await record(context, 'access.sign-out', actor.sessionId)
  }
  return { done: true }
}
