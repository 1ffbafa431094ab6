import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { endSessions, loadOwnAccount } from './account-store.ts'
import { claimAttempt, forgiveAttempt } from './attempts.ts'
import { loadSettings } from './load-settings.ts'
import { acceptedStep } from './second-factor.ts'
import type { SeedBox } from './seed-box.ts'
import { rotateSession } from './session-cookie.ts'
import { readableSecret } from './tokens.ts'
import { hashRecoveryCode } from './use-factor.ts'

const recoveryCodeCount = 10

/** Turns the second factor on and hands out recovery codes, shown this once. */
export async function confirmSecondFactor(
  context: Context,
  { code }: { code: string },
  seeds: SeedBox,
): Promise<{ recoveryCodes: string[] }> {
  const { actor, client, db, now } = context
  const account = await loadOwnAccount(db, actor)
  if (account.factor_confirmed_at) throw refuse.secondFactorOn()
  if (account.factor_seed_sealed === null) throw refuse.secondFactorOff()
  const allowed = await context.keep((kept) =>
    claimAttempt(kept, account.login, client.address, now),
  )
  const seed = seeds.open(account.factor_seed_sealed, account.id)
  const step = allowed ? acceptedStep(seed, code, now, account.factor_last_step) : undefined
  if (step === undefined) throw refuse.wrongCode()
  await forgiveAttempt(db, account.login, client.address)
  await db
    .updateTable('access_account')
    .set({ factor_confirmed_at: now, factor_last_step: step, changed_at: now })
    .where('id', '=', account.id)
    .execute()
  const recoveryCodes = await replaceRecoveryCodes(context, account.id)
  await endSessions(db, account.id, now, actor.sessionId)
  await rotateSession(context, (await loadSettings(db)).life.absoluteHours)
  await record(context, 'access.confirm-second-factor', account.id)
  return { recoveryCodes }
}

async function replaceRecoveryCodes({ db }: Context, accountId: string): Promise<string[]> {
  await db.deleteFrom('access_recovery_code').where('account_id', '=', accountId).execute()
  const codes = Array.from({ length: recoveryCodeCount }, () => readableSecret(4))
  await db
    .insertInto('access_recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashRecoveryCode(code) })))
    .execute()
  return codes
}
