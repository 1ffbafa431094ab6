import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { loadOwnAccount } from './account-store.ts'
import { proveOwnPassword } from './prove-own-password.ts'
import { factorUri, newSeed } from './second-factor.ts'
import type { SeedBox } from './seed-box.ts'

/** Hands out a seed for the authenticator. It counts only once a code of it came back. */
export async function startSecondFactor(
  context: Context,
  { password }: { password: string },
  seeds: SeedBox,
): Promise<{ uri: string; seed: string }> {
  const { actor, db, now } = context
  const account = await loadOwnAccount(db, actor)
  if (account.factor_confirmed_at) throw refuse.secondFactorOn()
  await proveOwnPassword(context, account, password)
  const seed = newSeed()
  await db
    .updateTable('access_account')
    .set({
      factor_seed_sealed: seeds.seal(seed, account.id),
      factor_last_step: null,
      changed_at: now,
    })
    .where('id', '=', account.id)
    .execute()
  await record(context, 'access.start-second-factor', account.id)
  return { uri: factorUri(seed, account.login), seed }
}
