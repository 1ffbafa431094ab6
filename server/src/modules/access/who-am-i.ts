import type { whoAmI as contract } from '@tidu/contracts/access/endpoints'
import { type Actor, can, expiresAt, isOverdue, regionCodeOf } from '@tidu/domain/access'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import { type AccountRow, loadOwnAccount } from './account-store.ts'
import { type AccessSettings, loadSettings } from './load-settings.ts'
import { findRegionName } from './region-names.ts'

type Answer = z.infer<typeof contract.output>
type SignedIn = Extract<Answer, { signedIn: true }>

/** Open to visitors, so that a page can ask without an error; tells what the person may do here. */
export async function whoAmI(context: Context): Promise<Answer> {
  const { actor, db, now } = context
  const permissions = [...actor.permissions].filter((name) => can(actor, name)).sort()
  if (actor.accountId === undefined) return { signedIn: false, permissions }
  const account = await loadOwnAccount(db, actor)
  const settings = await loadSettings(db)
  return {
    signedIn: true,
    account: await identityOf(context, account),
    permissions,
    restriction: actor.restriction ?? null,
    actions: actionsOf(actor, account, settings),
    warnings: warningsOf(account, settings, now),
    sessionEndsAt: await sessionEnd(context, settings),
  }
}

async function identityOf({ actor, db }: Context, account: AccountRow) {
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    role: account.role,
    department: account.department,
    enterpriseId: account.enterprise_id,
    regionCode: regionCodeOf(account.region_path) ?? null,
    regionName: await findRegionName(db, account.region_path),
    regionPaths: [...actor.scope.regionPaths],
    validUntil: account.valid_until,
    demo: account.demo,
    secondFactor: account.factor_confirmed_at !== null,
  }
}

function actionsOf(
  actor: Actor,
  account: AccountRow,
  settings: AccessSettings,
): SignedIn['actions'] {
  const actions: SignedIn['actions'] = []
  if (can(actor, 'access.own-account')) {
    actions.push('change-password')
    if (!account.factor_confirmed_at) actions.push('enrol-second-factor')
    else if (!settings.forcesFactor(account)) actions.push('disable-second-factor')
  }
  if (can(actor, 'access.own-keys')) actions.push('manage-keys')
  if (can(actor, 'access.delegate')) actions.push('delegate')
  return actions
}

const dueSoonDays = 7

function warningsOf(
  account: AccountRow,
  settings: AccessSettings,
  now: Date,
): SignedIn['warnings'] {
  const warnings: SignedIn['warnings'] = []
  if (account.demo) warnings.push('demo-account')
  const waived = settings.forcesFactor({ role: account.role, demo: false })
  if (waived && !account.factor_confirmed_at && account.demo && settings.demoExemptFromFactor)
    warnings.push('second-factor-waived')
  const soon = new Date(now.getTime() + dueSoonDays * 86_400_000)
  if (
    !account.demo &&
    isOverdue(account.password_changed_at, soon, settings.profileOf(account.role))
  )
    warnings.push('password-due-soon')
  return warnings
}

async function sessionEnd(
  { actor, db }: Context,
  { life }: AccessSettings,
): Promise<string | null> {
  if (actor.sessionId === undefined) return null
  const row = await db
    .selectFrom('access_session')
    .select(['started_at', 'last_seen_at'])
    .where('id', '=', actor.sessionId)
    .executeTakeFirstOrThrow()
  return expiresAt({ startedAt: row.started_at, lastSeenAt: row.last_seen_at }, life).toISOString()
}
