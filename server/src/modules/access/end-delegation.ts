import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { delegationsVisibleTo } from './delegation-reach.ts'

/** Either side may end it early, and so may the administrator of the lender's territory. */
export async function endDelegation(
  context: Context,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<{ done: true }> {
  const { actor, db, now } = context
  const loan = await db
    .selectFrom('access_delegation as loan')
    .innerJoin('access_account as lender', 'lender.id', 'loan.lender_id')
    .where('loan.id', '=', id)
    .where(delegationsVisibleTo(actor))
    .select(['loan.ended_at', 'loan.ends_at', 'loan.region_path'])
    .forUpdate('loan')
    .executeTakeFirst()
  if (!loan) throw refuse.unknownDelegation()
  if (loan.ended_at || loan.ends_at <= now) throw refuse.delegationOver()
  await db.updateTable('access_delegation').set({ ended_at: now }).where('id', '=', id).execute()
  await record(context, 'access.end-delegation', id, {}, { regionPath: loan.region_path, reason })
  return { done: true }
}
