import { checkNotOneself, regionCodeOf } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadAccount } from './account-store.ts'
import { type Placement, placeAccount } from './place-account.ts'

/** Moves or renames an account. Its sessions end: the next log-in has the new rights, and a new token. */
export async function updateAccount(
  context: Context,
  { id, reason, ...placement }: Placement & { id: string; reason?: string | undefined },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const before = await loadAccount(db, actor, id)
  checkNotOneself(actor, id)
  const placed = await placeAccount(db, actor, placement)
  await db
    .updateTable('access_account')
    .set({ ...placed, changed_at: now })
    .where('id', '=', id)
    .execute()
  await endSessions(db, id, now)
  const was: Placement = {
    name: before.name,
    role: before.role,
    regionCode: regionCodeOf(before.region_path) ?? null,
    department: before.department,
    enterpriseId: before.enterprise_id,
    validUntil: before.valid_until,
  }
  await record(
    context,
    'access.update-account',
    id,
    { before: was, after: placement },
    {
      regionPath: placed.region_path,
      reason,
    },
  )
  return { done: true }
}
