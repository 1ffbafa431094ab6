import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'

/** Ends one of the actor's own sessions; somebody else's does not exist. */
export async function revokeSession(
  context: Context,
  { id }: { id: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const ended = await db
    .updateTable('access_session')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId ?? null)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw refuse.unknownSession()
  await record(context, 'access.revoke-session', id)
  return { done: true }
}
