import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'

export async function revokeApiKey(
  context: Context,
  { id }: { id: string },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const revoked = await db
    .updateTable('access_api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId ?? null)
    .where('revoked_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  if (!revoked) throw refuse.unknownKey()
  await record(context, 'access.revoke-api-key', id, { name: revoked.name })
  return { done: true }
}
