import { accountActor, refuse, stateOf } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { type AccountRow, restrictionOf } from './account-store.ts'
import { claimAttempt, forgiveAttempt, suspendAttempt } from './attempts.ts'
import { loadSettings } from './load-settings.ts'
import { verifyPassword } from './password-hash.ts'
import type { SeedBox } from './seed-box.ts'
import { openSession } from './session-cookie.ts'
import { useFactor } from './use-factor.ts'

interface Credentials {
  login: string
  password: string
  code?: string | undefined
}

type Step = 'done' | 'code' | 'change-password' | 'enrol-totp'

/**
 * Opens a session. A wrong name, a wrong password, a disabled account and a locked one all get the
 * same answer after the same work, so nobody learns which accounts exist.
 */
export async function signIn(
  context: Context,
  { login, password, code }: Credentials,
  seeds: SeedBox,
): Promise<{ step: Step }> {
  const { db, now, client } = context
  const allowed = await context.keep((kept) => claimAttempt(kept, login, client.address, now))
  const account = await findByLogin(context, login)
  const matches = await verifyPassword(account?.password_hash, password)
  if (!allowed || !account || !matches || !maySignIn(account, context)) {
    await recordFailure(context, account, allowed ? 'wrong' : 'locked')
    throw refuse.signInFailed()
  }
  if (account.factor_confirmed_at) {
    if (code === undefined) {
      await suspendAttempt(db, login, client.address)
      return { step: 'code' }
    }
    if (!(await useFactor(context, account, code, seeds))) {
      await recordFailure(context, account, 'wrong-code')
      throw refuse.wrongCode()
    }
  }
  await forgiveAttempt(db, login, client.address)
  return { step: await enter(context, account) }
}

async function enter(context: Context, account: AccountRow): Promise<Step> {
  const { db, now } = context
  const settings = await loadSettings(db)
  const sessionId = await openSession(context, account.id, settings.life.absoluteHours)
  await db
    .updateTable('access_account')
    .set({ last_signed_in_at: now })
    .where('id', '=', account.id)
    .execute()
  const { id: accountId, name, role, region_path: homePath } = account
  const actor = accountActor(
    { accountId, name, role, homePath, enterpriseId: account.enterprise_id ?? undefined },
    sessionId,
    [],
  )
  await record({ ...context, actor }, 'access.sign-in', accountId)
  return restrictionOf(account, settings, now) ?? 'done'
}

async function findByLogin({ db }: Context, login: string): Promise<AccountRow | undefined> {
  return db
    .selectFrom('access_account')
    .selectAll()
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst()
}

/** Not disabled, in its term, and a handed-out password not too old. */
function maySignIn(account: AccountRow, { now, today }: Context): boolean {
  const term = {
    disabledAt: account.disabled_at ?? undefined,
    validUntil: account.valid_until ?? undefined,
  }
  const lapsed =
    account.password_temporary_until !== null && account.password_temporary_until <= now
  return stateOf(term, today) === 'active' && !lapsed
}

/** Kept although the request is refused. What was typed as name stays out: people type passwords there. */
function recordFailure(
  context: Context,
  account: AccountRow | undefined,
  cause: 'wrong' | 'locked' | 'wrong-code',
): Promise<void> {
  return context.keep((db) =>
    record(
      { ...context, db },
      'access.sign-in',
      account?.id ?? 'unknown',
      { cause },
      {
        result: 'refused',
        ...(account ? { regionPath: account.region_path } : {}),
      },
    ),
  )
}
