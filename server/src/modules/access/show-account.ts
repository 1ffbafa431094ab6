import { refuse } from '@tidu/domain/access'
import type { Context } from '../../context.ts'
import { accountView, lockedLogins } from './account-view.ts'
import { findRegionName } from './region-names.ts'
import { inTerritoryOf } from './visible-to.ts'

export async function showAccount({ actor, db, now, today }: Context, { id }: { id: string }) {
  const row = await db
    .selectFrom('access_account')
    .selectAll()
    .where('id', '=', id)
    .where(inTerritoryOf(actor, 'access_account.region_path'))
    .executeTakeFirst()
  if (!row) throw refuse.unknownAccount()
  const locked = (await lockedLogins(db, [row.login], now)).has(row.login)
  const region_name = await findRegionName(db, row.region_path)
  return accountView({ ...row, region_name, locked }, actor, today)
}
