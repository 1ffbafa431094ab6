import type { Db } from '../../db/schema.ts'

export async function clearFactor(db: Db, accountId: string, now: Date): Promise<void> {
  await db
    .updateTable('access_account')
    .set({
      factor_seed_sealed: null,
      factor_confirmed_at: null,
      factor_last_step: null,
      changed_at: now,
    })
    .where('id', '=', accountId)
    .execute()
  await db.deleteFrom('access_recovery_code').where('account_id', '=', accountId).execute()
}
