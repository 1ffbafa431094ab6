import type { accountActions } from '@tidu/contracts/access/lists'
import { type Actor, can, covers, regionCodeOf, stateOf } from '@tidu/domain/access'
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import type { AccountRow } from './account-store.ts'
import { loginKey } from './attempts.ts'

type AccountAction = (typeof accountActions)[number]

/** An account as those who administer it see it. Nothing secret is in it. */
export function accountView(
  row: AccountRow & { region_name: string | null; locked: boolean },
  actor: Actor,
  today: string,
) {
  const state = stateOf(
    { disabledAt: row.disabled_at ?? undefined, validUntil: row.valid_until ?? undefined },
    today,
  )
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    role: row.role,
    regionCode: regionCodeOf(row.region_path) ?? null,
    regionName: row.region_name,
    department: row.department,
    enterpriseId: row.enterprise_id,
    validUntil: row.valid_until,
    state,
    locked: row.locked,
    secondFactor: row.factor_confirmed_at !== null,
    demo: row.demo,
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    actions: actionsOn(row, actor),
  }
}

function actionsOn(row: AccountRow & { locked: boolean }, actor: Actor): AccountAction[] {
  if (!can(actor, 'access.manage-accounts') || !covers(actor.homePath, row.region_path)) return []
  const actions: AccountAction[] = ['update']
  if (row.locked) actions.push('unlock')
  if (row.id === actor.accountId) return actions.filter((action) => action === 'unlock')
  actions.push(row.disabled_at ? 'enable' : 'disable', 'reset-password')
  if (row.factor_confirmed_at) actions.push('reset-second-factor')
  return actions
}

/** Which of these log-in names are locked now; asked by name, because attempts know only hashes. */
export async function lockedLogins(
  db: Db,
  logins: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const byKey = new Map(logins.map((login) => [loginKey(login), login]))
  const { rows } = await sql<{ key: string }>`
    select key from access_attempt
     where key = any (${[...byKey.keys()]}::text[]) and blocked_until > ${now}`.execute(db)
  return new Set(rows.map(({ key }) => byKey.get(key) ?? ''))
}
