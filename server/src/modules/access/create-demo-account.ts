import type { AccountRole } from '@tidu/domain/access'
import { record, type Witness } from '../audit/index.ts'
import { hashPassword } from './password-hash.ts'

interface DemoAccountPlan {
  login: string
  name: string
  role: AccountRole
  regionPath: string
  enterpriseId: string | null
  password: string
}

/** Marked demo: its password is public, so it is warned about and kept out of the second-factor rule. */
export async function createDemoAccount(witness: Witness, plan: DemoAccountPlan): Promise<void> {
  const { db, now } = witness
  const known = await db
    .selectFrom('access_account')
    .select('id')
    .where('login', '=', plan.login)
    .executeTakeFirst()
  if (known) return
  const made = await db
    .insertInto('access_account')
    .values({
      login: plan.login,
      name: plan.name,
      role: plan.role,
      region_path: plan.regionPath,
      enterprise_id: plan.enterpriseId,
      demo: true,
      password_hash: await hashPassword(plan.password),
      password_changed_at: now,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return
  const details = { login: plan.login, role: plan.role, demo: true }
  await record(witness, 'access.create-account', made.id, details, { regionPath: plan.regionPath })
}
