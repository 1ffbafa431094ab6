import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { record } from '../audit/index.ts'
import { hashPassword } from './password-hash.ts'
import { type Placement, placeAccount } from './place-account.ts'
import { temporaryPassword } from './temporary-password.ts'

export async function createAccount(
  context: Context,
  { login, ...placement }: Placement & { login: string },
) {
  const { actor, db, now } = context
  const placed = await placeAccount(db, actor, placement)
  const { password, until } = temporaryPassword(now)
  const made = await db
    .insertInto('access_account')
    .values({
      login,
      ...placed,
      password_hash: await hashPassword(password),
      password_changed_at: now,
      password_temporary_until: until,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw refuse.loginTaken()
  await record(
    context,
    'access.create-account',
    made.id,
    { login, ...placement },
    {
      regionPath: placed.region_path,
    },
  )
  return { id: made.id, temporaryPassword: password, temporaryUntil: until.toISOString() }
}
