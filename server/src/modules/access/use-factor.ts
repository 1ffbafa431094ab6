import type { Context } from '../../context.ts'
import type { AccountRow } from './account-store.ts'
import { acceptedStep } from './second-factor.ts'
import type { SeedBox } from './seed-box.ts'
import { hashToken } from './tokens.ts'

/** Accepts a code of the authenticator or a recovery code, each once. */
export async function useFactor(
  { db, now }: Pick<Context, 'db' | 'now'>,
  account: AccountRow,
  code: string,
  seeds: SeedBox,
): Promise<boolean> {
  if (account.factor_seed_sealed === null) return false
  const seed = seeds.open(account.factor_seed_sealed, account.id)
  const step = acceptedStep(seed, code, now, account.factor_last_step)
  if (step === undefined) return useRecoveryCode({ db, now }, account.id, code)
  // Two requests with one code at once: the row lock lets the first through, the second finds the step used.
  const { numUpdatedRows } = await db
    .updateTable('access_account')
    .set({ factor_last_step: step })
    .where('id', '=', account.id)
    .where((row) =>
      row.or([row('factor_last_step', 'is', null), row('factor_last_step', '<', step)]),
    )
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function useRecoveryCode(
  { db, now }: Pick<Context, 'db' | 'now'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access_recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashRecoveryCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Sixteen random signs: as hard to guess as a token, so a fast hash is enough. */
export function hashRecoveryCode(code: string): string {
  return hashToken(code.trim().toLowerCase().replaceAll(/[\s-]/g, ''))
}
